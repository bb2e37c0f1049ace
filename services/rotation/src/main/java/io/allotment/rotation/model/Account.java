package io.allotment.rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * What someone owed and served in a squad.
 *
 * @param opening the balance they came with
 * @param weeks how many weeks were their duty
 * @param lastServed the last of them; null if there was none
 */
public record Account(
    Ratio opening, Ratio owed, Ratio served, int weeks, @Nullable DutyWeek lastServed) {
  public static final Account NEW = new Account(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, 0, null);

  /** Positive for who served less than they owed, and so is the next to be picked. */
  public Ratio balance() {
    return opening.plus(owed).minus(served);
  }

  Account plus(Ratio moreOwed, Ratio moreServed) {
    return new Account(opening, owed.plus(moreOwed), served.plus(moreServed), weeks, lastServed);
  }

  Account onDuty(DutyWeek week) {
    boolean later = lastServed == null || lastServed.compareTo(week) < 0;
    return new Account(opening, owed, served, weeks + 1, later ? week : lastServed);
  }
}
