package io.allotment.capacity.model;

import org.jspecify.annotations.Nullable;

/**
 * What a story takes in an iteration.
 *
 * @param account on which time is held for it
 * @param held what is held and not spent
 * @param order when it was reserved, among the stories of the iteration: the higher the later; 0
 *     where it was not
 * @param measure how it is known what was spent; null where nothing is said yet
 * @param finished whether it was finished here
 */
public record Work(
    Account account,
    MilliDays held,
    int order,
    Spending spent,
    @Nullable Measure measure,
    boolean finished) {

  /** Whether any time was ever held for it. */
  public boolean reserved() {
    return order > 0;
  }

  /** Whether any time is held for it. */
  public boolean holds() {
    return held.exceeds(MilliDays.ZERO);
  }

  public Work holding(Account on, MilliDays amount, int at) {
    return new Work(on, amount, at, spent, measure, finished);
  }

  public Work spending(Spending now, MilliDays left, @Nullable Measure how, boolean done) {
    return new Work(account, left, order, now, how, done);
  }
}
