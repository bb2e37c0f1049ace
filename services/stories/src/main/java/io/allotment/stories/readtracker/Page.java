package io.allotment.stories.readtracker;

import io.allotment.stories.tracker.Json;
import io.allotment.stories.tracker.Read;
import io.allotment.stories.tracker.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of items.
 *
 * @param last when the last of them had changed; null where that is not known
 * @param next what leads to the next page; null after the last one
 */
record Page(List<Read> reads, @Nullable Instant last, @Nullable String next) {
  Page {
    reads = List.copyOf(reads);
  }

  /**
   * Items of this shape that say in these fields when they changed; null where they are no list.
   */
  static @Nullable Page of(
      JsonNode items,
      Shape shape,
      Function<JsonNode, JsonNode> fields,
      String updated,
      @Nullable String next) {
    if (!items.isArray()) {
      return null;
    }
    List<Read> reads = new ArrayList<>();
    Instant last = null;
    for (JsonNode item : items) {
      reads.add(shape.read(item));
      Instant changed = Json.instant(fields.apply(item), updated);
      last = changed == null ? last : changed;
    }
    return new Page(reads, last, next);
  }
}
