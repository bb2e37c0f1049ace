package io.allotment.capacity.event;

import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.Reclassified;
import io.allotment.capacity.event.OfIteration.Released;
import io.allotment.capacity.event.OfIteration.Reserved;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Settlement;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An iteration as its own events tell it.
 *
 * @param terms null where it was never opened
 * @param owed what it left to be owed as it closed; null while it has not
 */
public record Iteration(
    @Nullable Terms terms, Accounts accounts, Works works, Raids raids, @Nullable MilliDays owed) {

  /** Of which nothing is known. */
  public static final Iteration UNKNOWN =
      new Iteration(null, Accounts.NONE, Works.NONE, Raids.NONE, null);

  public boolean closed() {
    return owed != null;
  }

  /** How an account stands. */
  public Standing standing(Account account) {
    return new Standing(
        accounts.of(account),
        raids.into(account),
        raids.outOf(account),
        works.reserved(account),
        works.spent(account));
  }

  /** What becomes of the improvement that is not spent, if it closes as it is. */
  public Settlement settlement() {
    return terms == null
        ? Settlement.NOTHING
        : Settlement.of(terms, accounts.improvement(), standing(Account.IMPROVEMENT).unspent());
  }

  /** With one more event. */
  public Iteration after(CapacityEvent event) {
    return event instanceof OfIteration of ? then(of) : this;
  }

  private Iteration then(OfIteration event) {
    return switch (event) {
      case IterationOpened of -> new Iteration(of.terms(), accounts, works, raids, owed);
      case CapacityMeasured of ->
          new Iteration(terms, of.measured().accounts(), works, raids, owed);
      case Reserved of -> with(works.hold(of.story(), of.account(), of.amount()));
      case Released of ->
          with(
              works.with(
                  of.story(), work -> work.holding(work.account(), MilliDays.ZERO, work.order())));
      case Reclassified of ->
          with(works.with(of.story(), work -> work.holding(of.to(), of.amount(), work.order())));
      case Spent of ->
          with(
              works.with(
                  of.story(),
                  work -> work.spending(of.spent(), of.held(), of.measure(), of.finished())));
      case RaidUndeclared of -> with(raids.with(of));
      case RaidDeclared of -> with(raids.with(of));
      case IterationClosed of ->
          new Iteration(terms, accounts, works.released(), raids, of.settlement().owed());
      case SpendingCorrected of -> corrected(of);
    };
  }

  private Iteration corrected(SpendingCorrected event) {
    Works then =
        works.with(
            event.story(),
            work -> work.spending(event.spent(), work.held(), work.measure(), work.finished()));
    var change = event.owed();
    return new Iteration(terms, accounts, then, raids, change == null ? owed : change.after());
  }

  private Iteration with(Works then) {
    return new Iteration(terms, accounts, then, raids, owed);
  }

  private Iteration with(Raids then) {
    return new Iteration(terms, accounts, works, then, owed);
  }
}
