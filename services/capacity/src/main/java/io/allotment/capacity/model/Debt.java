package io.allotment.capacity.model;

/** What a squad owes to its improvement. */
public final class Debt {

  private Debt() {}

  /**
   * What an iteration repays of what is owed when it is opened: a third of it, one day at least,
   * and all of it where that is less.
   */
  public static MilliDays repayment(MilliDays owed) {
    return owed.min(MilliDays.DAY.max(owed.up(1, 3)));
  }
}
