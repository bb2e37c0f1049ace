package io.allotment.rotation.model;

import java.time.LocalTime;

/**
 * When a squad's gardener serves out of hours, and what that is paid. All times are on the clock of
 * whoever serves. On a working day, {@code [workStart, workEnd)} is no duty out of hours; {@code
 * [nightStart, nightEnd)} is night, over midnight where it ends at an earlier time than it starts.
 * Working hours come before the night where both overlap.
 *
 * @param currency a code of ISO 4217, such as EUR. Kept as text, so that what was decided once is
 *     read for ever, whatever becomes of a currency
 */
public record OutOfHoursPolicy(
    String currency,
    LocalTime workStart,
    LocalTime workEnd,
    LocalTime nightStart,
    LocalTime nightEnd,
    HourRates rates) {

  /**
   * @throws IllegalArgumentException with a sentence, when the times make no sense
   */
  public OutOfHoursPolicy {
    if (!workStart.isBefore(workEnd)) {
      throw new IllegalArgumentException(
          "Working hours end after they start; " + workStart + " to " + workEnd + " do not.");
    }
    if (nightStart.equals(nightEnd)) {
      throw new IllegalArgumentException(
          "A night ends at another time than " + nightStart + ", when it starts.");
    }
  }

  boolean isWork(LocalTime time) {
    return !time.isBefore(workStart) && time.isBefore(workEnd);
  }

  boolean isNight(LocalTime time) {
    boolean begun = !time.isBefore(nightStart);
    boolean goesOn = time.isBefore(nightEnd);
    return nightStart.isBefore(nightEnd) ? begun && goesOn : begun || goesOn;
  }
}
