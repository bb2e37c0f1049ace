package io.allotment.rotation.model;

/**
 * What an hour out of hours is, on the clock of the person who serves it. One hour is of one kind:
 * the first of these that it could be.
 */
public enum HourKind {
  /** On a day that is a public holiday of the squad, all 24 hours of it. */
  HOLIDAY,
  /** On a day that is no working day of the squad. */
  WEEKEND,
  /** At night before or after a working day's hours. */
  NIGHT,
  /** At any other time outside a working day's hours. */
  EVENING
}
