package io.allotment.capacity.view.forecast;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfIteration.CapacityMeasured;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stories drew on what an iteration keeps, and when it was said. What turns out to be less is
 * taken off what was said last.
 *
 * @param opened what it had as it was opened; null where it never was
 */
record Drain(@Nullable Accounts opened, Map<From, List<Drawn>> drawn) {

  static final Drain NOTHING = new Drain(null, Map.of());

  private static final List<Account> KEPT = List.of(Account.GARDEN, Account.IMPROVEMENT);

  Drain {
    drawn = Map.copyOf(drawn);
  }

  /** Who draws on what. */
  record From(StoryId story, Account account) {}

  /** An amount, and when it was said to be spent. */
  record Drawn(Account account, MilliDays amount, Instant at) {}

  /** With one more event of the iteration. */
  Drain after(CapacityEvent event) {
    return switch (event) {
      case CapacityMeasured of when opened == null -> new Drain(of.measured().accounts(), drawn);
      case Spent of -> with(of.story(), of.spent(), of.at());
      case SpendingCorrected of -> with(of.story(), of.spent(), of.at());
      default -> this;
    };
  }

  /** Everything that was drawn, in no order. */
  Stream<Drawn> all() {
    return drawn.values().stream().flatMap(List::stream);
  }

  /** What was drawn on an account in all. */
  MilliDays from(Account account) {
    return sum(all().filter(one -> one.account() == account));
  }

  private Drain with(StoryId story, Spending spent, Instant at) {
    Map<From, List<Drawn>> then = new HashMap<>(drawn);
    for (Account account : KEPT) {
      From from = new From(story, account);
      then.put(from, totalling(drawn.getOrDefault(from, List.of()), account, spent, at));
    }
    return new Drain(opened, then);
  }

  private static List<Drawn> totalling(
      List<Drawn> before, Account account, Spending spent, Instant at) {
    List<Drawn> then = new ArrayList<>(before);
    MilliDays more = spent.from(account).less(sum(before.stream()));
    if (more.exceeds(MilliDays.ZERO)) {
      then.add(new Drawn(account, more, at));
    }
    MilliDays back = sum(before.stream()).less(spent.from(account));
    while (back.exceeds(MilliDays.ZERO)) {
      Drawn last = then.removeLast();
      MilliDays left = last.amount().less(back);
      back = back.less(last.amount());
      if (left.exceeds(MilliDays.ZERO)) {
        then.add(new Drawn(account, left, last.at()));
      }
    }
    return List.copyOf(then);
  }

  private static MilliDays sum(Stream<Drawn> drawn) {
    return MilliDays.sum(drawn.map(Drawn::amount));
  }
}
