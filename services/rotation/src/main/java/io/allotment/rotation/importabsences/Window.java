package io.allotment.rotation.importabsences;

import java.time.Duration;
import java.time.Instant;

/** The time whose absences are read: what touches it is read in full length. */
public record Window(Instant from, Instant to) {

  /** Two years and a day: no plan looks further, and rules without an end recur for ever. */
  public static final Duration LONGEST = Duration.ofDays(2 * 366 + 1);

  private static final Duration BACK = Duration.ofDays(366);

  /** An {@link IllegalArgumentException} when it is empty or longer than that and a year back. */
  public Window {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST.plus(BACK)) > 0) {
      throw new IllegalArgumentException("A window is longer than nothing and at most two years.");
    }
  }

  /** As far ahead as is ever read. */
  public static Window ahead(Instant from) {
    return new Window(from, from.plus(LONGEST));
  }

  /** This window and the year before it. */
  Window lookingBack() {
    return new Window(from.minus(BACK), to);
  }

  boolean touches(Instant start, Instant end) {
    return start.isBefore(to) && end.isAfter(from);
  }
}
