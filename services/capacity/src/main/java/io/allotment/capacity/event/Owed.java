package io.allotment.capacity.event;

import io.allotment.capacity.event.OfDebt.DebtForgiven;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.model.MilliDays;
import org.jspecify.annotations.Nullable;

/**
 * What a squad owes to its improvement: what was raided and what was not spent, less what was
 * repaid or forgiven.
 */
public record Owed(MilliDays amount) {

  public static final Owed NOTHING = new Owed(MilliDays.ZERO);

  /** With one more event. */
  public Owed after(CapacityEvent event) {
    return switch (event) {
      case RaidDeclared of -> of.taken().raids() ? more(of.taken().amount()) : this;
      case IterationOpened of -> less(of.terms().repayment());
      case IterationClosed of -> more(of.settlement().owed());
      case SpendingCorrected of -> corrected(of.owed());
      case DebtForgiven of -> less(of.amount());
      case OfFloor _, OfSquad _, OfStory _, OfText _, OfAlert _, OfIteration _ -> this;
    };
  }

  /**
   * What a correction makes an iteration leave to be owed, as one and then another thing was spent
   * in it; null while it is open. What is owed less than before cannot be more than is still owed.
   */
  public SpendingCorrected.@Nullable Correction correction(Iteration before, Iteration after) {
    MilliDays left = before.owed();
    if (left == null) {
      return null;
    }
    MilliDays settled = after.settlement().owed();
    return new SpendingCorrected.Correction(left, settled.max(left.less(amount)));
  }

  private Owed corrected(SpendingCorrected.@Nullable Correction change) {
    return change == null ? this : more(change.after()).less(change.before());
  }

  private Owed more(MilliDays by) {
    return new Owed(amount.plus(by));
  }

  private Owed less(MilliDays by) {
    return new Owed(amount.less(by));
  }
}
