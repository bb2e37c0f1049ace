package io.allotment.capacity.view;

import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.model.MilliDays;
import io.allotment.runtime.command.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a request, with its unit: {@code {"value": 1500, "unit": "milli-days"}} is a day and
 * a half of one person.
 *
 * @param value a whole number
 * @param unit days or milli-days
 */
public record Amount(@Nullable Long value, @Nullable String unit) {

  /** Beyond it an amount is none, in either unit. */
  private static final long MOST = 1_000_000_000L;

  /**
   * The amount.
   *
   * @throws RefusedException if there is none, it has no unit, or it is negative or huge
   */
  public static MilliDays of(@Nullable Amount amount) {
    if (amount == null || amount.value == null || amount.unit == null) {
      throw bad("An amount or its unit is missing.");
    }
    if (amount.value < 0 || amount.value > MOST) {
      throw bad("%d is no amount anybody can mean.".formatted(amount.value));
    }
    return switch (amount.unit) {
      case "days" -> MilliDays.days(amount.value);
      case "milli-days" -> new MilliDays(amount.value);
      default -> throw bad("There is no unit \"%s\".".formatted(amount.unit));
    };
  }

  private static RefusedException bad(String why) {
    return new RefusedException(
        CapacityRule.BAD_AMOUNT,
        why
            + " Say it in whole days or milli-days, like {\"value\": 1500, \"unit\": \"milli-days\"}.");
  }
}
