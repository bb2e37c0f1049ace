package io.allotment.capacity.whatif;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.Debt;
import io.allotment.capacity.model.Measurement;
import io.allotment.capacity.model.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the history of a squad as it would have been under other terms. What people did stays: what
 * they reserved, spent, raided, corrected and forgave, and when they opened and closed. What
 * follows from the terms is reckoned anew: the sizes of accounts, what is repaid and carried on,
 * and what a closing leaves. Under the terms as they were, the same events are told.
 */
final class Rewriting {

  private final Alternative alternative;
  private Books books = Books.NOTHING;

  private Rewriting(Alternative alternative) {
    this.alternative = alternative;
  }

  /**
   * A history under other terms.
   *
   * @param events of the iterations and the debt of one squad, all of them and in their order
   */
  static List<CapacityEvent> of(List<CapacityEvent> events, Alternative alternative) {
    Rewriting rewriting = new Rewriting(alternative);
    List<CapacityEvent> rewritten = new ArrayList<>();
    for (int at = 0; at < events.size(); at++) {
      CapacityEvent event = rewriting.told(events.get(at), events.subList(at + 1, events.size()));
      rewriting.books = rewriting.books.after(event);
      rewritten.add(event);
    }
    return rewritten;
  }

  private CapacityEvent told(CapacityEvent event, List<CapacityEvent> next) {
    return switch (event) {
      case IterationOpened of -> opened(of);
      case CapacityMeasured of -> measured(of);
      case IterationClosed of ->
          new IterationClosed(
              of.squad(), of.iteration(), iteration(of).settlement(), of.by(), of.at());
      case SpendingCorrected of -> corrected(of, next);
      default -> event;
    };
  }

  private IterationOpened opened(IterationOpened was) {
    Squad squad = books.squads().of(was.squad());
    Terms terms =
        alternative.terms(
            was.iteration(), was.terms(), Debt.repayment(books.owed().amount()), squad.carried());
    return new IterationOpened(
        was.squad(), was.iteration(), was.days(), was.sprint(), terms, was.by(), was.at());
  }

  /** Terms share out what there is, and do not change what that is. */
  private CapacityMeasured measured(CapacityMeasured was) {
    Terms terms = iteration(was).terms();
    if (terms == null) {
      return was;
    }
    Accounts had = was.measured().accounts();
    Measurement measured =
        new Measurement(Accounts.of(had.total(), had.garden(), terms), was.measured().parts());
    return new CapacityMeasured(was.squad(), was.iteration(), measured, was.at());
  }

  /** The undeclared raids that a correction came to were recorded with it, right behind it. */
  private SpendingCorrected corrected(SpendingCorrected was, List<CapacityEvent> next) {
    Iteration before = iteration(was);
    Iteration after = before.after(with(was, null));
    for (CapacityEvent event : next) {
      if (!(event instanceof RaidUndeclared raid && raid.iteration().equals(was.iteration()))) {
        break;
      }
      after = after.after(event);
    }
    return with(was, books.owed().correction(before, after));
  }

  private static SpendingCorrected with(
      SpendingCorrected was, SpendingCorrected.@Nullable Correction owed) {
    return new SpendingCorrected(
        was.squad(),
        was.iteration(),
        was.story(),
        was.spent(),
        owed,
        was.reason(),
        was.by(),
        was.at());
  }

  private Iteration iteration(OfIteration event) {
    return books.iteration(event.iteration());
  }
}
