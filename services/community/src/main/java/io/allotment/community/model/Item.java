package io.allotment.community.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something on the agenda of a review: ids and figures, no words and no people.
 *
 * @param squad null where it is about no one squad
 * @param about the id of what it is about, see {@link ItemKind}; null where that is the squad
 * @param facts its figures by name, see {@link ItemKind}
 */
public record Item(
    ItemKind kind, @Nullable SquadId squad, @Nullable String about, SortedMap<String, Long> facts) {

  public Item {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  public static Item of(
      ItemKind kind, @Nullable SquadId squad, @Nullable String about, Map<String, Long> facts) {
    return new Item(kind, squad, about, new TreeMap<>(facts));
  }

  /** By what a note or a decision says it is about this; unique on an agenda. */
  public String key() {
    return Stream.of(kind.word(), squad == null ? null : squad.value(), about)
        .filter(part -> part != null)
        .collect(Collectors.joining("/"));
  }

  /** A figure; 0 where it has none of this name. */
  public long fact(String name) {
    return facts.getOrDefault(name, 0L);
  }
}
