package io.allotment.community.view.decision;

import io.allotment.community.model.MilliDays;
import org.jspecify.annotations.Nullable;

/**
 * An amount as it is asked for: {@code {"value": 1500, "unit": "milli-days"}} is a day and a half
 * of one person.
 *
 * @param value a whole number
 * @param unit days or milli-days
 */
public record AmountAsked(@Nullable Long value, @Nullable String unit) {

  private static final String DAYS = "days";
  private static final String MILLI_DAYS = "milli-days";
  private static final long DAY = 1_000;

  /** Beyond it an amount is none, in either unit. */
  private static final long MOST = 1_000_000_000L;

  /** An amount as it would be asked for. */
  static AmountAsked of(MilliDays amount) {
    return new AmountAsked(amount.value(), MILLI_DAYS);
  }

  /**
   * The amount.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, if it is none
   */
  MilliDays read() {
    if (value == null || value < 0 || value > MOST || unit == null) {
      throw none();
    }
    return switch (unit) {
      case DAYS -> new MilliDays(value * DAY);
      case MILLI_DAYS -> new MilliDays(value);
      default -> throw none();
    };
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException(
        "An amount is whole days or milli-days, like {\"value\": 1500, \"unit\": \"milli-days\"}.");
  }
}
