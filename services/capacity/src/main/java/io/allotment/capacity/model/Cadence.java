package io.allotment.capacity.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a squad's iterations follow each other.
 *
 * @param anchor the first day of one of them
 * @param weeks how long each is: 1 to 13
 */
public record Cadence(LocalDate anchor, int weeks) {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the weeks are too few
   *     or too many, or the day cannot be meant
   */
  public Cadence {
    if (anchor.isBefore(EARLIEST) || anchor.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "An iteration that begins on %s cannot be meant. Look at the year.".formatted(anchor));
    }
    if (weeks < 1 || weeks > 13) {
      throw new IllegalArgumentException(
          "An iteration has 1 to 13 weeks; %d are not.".formatted(weeks));
    }
  }

  /**
   * As somebody says it.
   *
   * @return null where neither is said: there is none then
   * @throws IllegalArgumentException with a sentence fit for a person, also when half of it is said
   */
  public static @Nullable Cadence of(@Nullable LocalDate anchor, @Nullable Integer weeks) {
    if (anchor != null && weeks != null) {
      return new Cadence(anchor, weeks);
    }
    if (anchor != null || weeks != null) {
      throw new IllegalArgumentException(
          "A cadence has the first day of one iteration, and its weeks.");
    }
    return null;
  }

  /** The days of the iteration in which a day lies. */
  public Days around(LocalDate day) {
    long length = weeks * 7L;
    long into = Math.floorMod(ChronoUnit.DAYS.between(anchor, day), length);
    LocalDate first = day.minusDays(into);
    return new Days(first, first.plusDays(length - 1));
  }

  /** The days of the first iteration that lies behind a day as a whole. */
  public Days after(LocalDate day) {
    Days next = around(day.plusDays(1));
    return next.contains(day) ? around(next.last().plusDays(1)) : next;
  }
}
