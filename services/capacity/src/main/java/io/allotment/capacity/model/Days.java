package io.allotment.capacity.model;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days of the calendar, the first and the last included. */
public record Days(LocalDate first, LocalDate last) {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the last day is before
   *     the first
   */
  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "Days end on or after the first of them; %s to %s do not.".formatted(first, last));
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean overlaps(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  public Stream<LocalDate> each() {
    return first.datesUntil(last.plusDays(1));
  }

  @Override
  public String toString() {
    return first + " to " + last;
  }
}
