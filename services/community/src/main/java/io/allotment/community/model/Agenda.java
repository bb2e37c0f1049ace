package io.allotment.community.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a review looks at, made when it is opened. The items of a part are in their order. */
public record Agenda(List<Item> items) {

  public static final Agenda EMPTY = new Agenda(List.of());

  public Agenda {
    items = List.copyOf(items);
  }

  /** What is looked at in a part. */
  public List<Item> of(Part part) {
    return items.stream().filter(item -> item.kind().part() == part).toList();
  }

  /** Whether something may be noted or decided about this; about no item it always may. */
  public boolean has(Part part, @Nullable String key) {
    return key == null || of(part).stream().anyMatch(item -> item.key().equals(key));
  }
}
