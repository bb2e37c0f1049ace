package io.allotment.rotation.model;

import java.time.Instant;
import java.time.LocalDate;

/** When a person is away. Only the span is known, never the reason. */
public sealed interface Absence {

  /**
   * Whole days of the calendar, wherever the person is, both included. An {@link
   * IllegalArgumentException} when the last day is before the first.
   */
  record Days(LocalDate from, LocalDate to) implements Absence {
    public Days {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "An absence ends on or after its first day; " + from + " to " + to + " does not.");
      }
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * A half-open span of time. An {@link IllegalArgumentException} when the end is not after the
   * start.
   */
  record Hours(Instant start, Instant end) implements Absence {
    public Hours {
      if (!start.isBefore(end)) {
        throw new IllegalArgumentException(
            "An absence ends after it starts; " + start + " to " + end + " does not.");
      }
    }
  }
}
