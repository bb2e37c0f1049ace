package io.allotment.community.view.backlog;

import java.time.Duration;
import java.time.Instant;

/** An age in whole days, from 0 to a hundred years. */
public record Age(int days) {

  private static final int MOST = 36_500;

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when nothing is so old
   */
  public Age {
    if (days < 0 || days > MOST) {
      throw new IllegalArgumentException(
          "A story is older than 0 to %d days. Ask for one of these.".formatted(MOST));
    }
  }

  /**
   * The age of that spelling.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when it is none
   */
  public static Age of(String text) {
    try {
      return new Age(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("“%s” is no number of days.".formatted(text), e);
    }
  }

  Instant before(Instant now) {
    return now.minus(Duration.ofDays(days));
  }
}
