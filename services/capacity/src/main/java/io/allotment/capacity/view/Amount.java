package io.allotment.capacity.view;

import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.model.MilliDays;
import io.allotment.runtime.command.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a request, with its unit: {@code {"milliDays": 1500}} is a day and a half.
 *
 * @param milliDays whole thousandths of a day of one person
 */
public record Amount(@Nullable Long milliDays) {

  /**
   * The amount.
   *
   * @throws RefusedException if there is none, or it is negative or huge
   */
  public static MilliDays of(@Nullable Amount amount) {
    if (amount == null || amount.milliDays == null) {
      throw new RefusedException(
          CapacityRule.BAD_AMOUNT, "An amount is missing. Say it like {\"milliDays\": 1500}.");
    }
    try {
      return new MilliDays(amount.milliDays);
    } catch (IllegalArgumentException bad) {
      throw new RefusedException(CapacityRule.BAD_AMOUNT, String.valueOf(bad.getMessage()));
    }
  }
}
