package io.allotment.capacity.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a person serves in a squad.
 *
 * @param last the last day; null where none is known
 */
public record Stint(LocalDate first, @Nullable LocalDate last) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }
}
