package io.allotment.capacity.view.forecast;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.view.forecast.ForecastView.LeftView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What is left of the reserve, from where a forecast begins. */
final class Left {

  private Left() {}

  /** At the opening of an iteration. */
  static LeftView opened(Drain drain) {
    Accounts accounts = Objects.requireNonNullElse(drain.opened(), Accounts.NONE);
    return new LeftView(accounts.improvement(), accounts.garden());
  }

  /** In the morning: what was drawn since then is still ahead in a forecast of the day. */
  static LeftView on(Instant morning, List<CapacityEvent> events) {
    Iteration iteration = Iteration.UNKNOWN;
    for (CapacityEvent event : events) {
      boolean ahead = draws(event) && !event.at().isBefore(morning);
      iteration = ahead ? iteration : iteration.after(event);
    }
    return new LeftView(
        iteration.standing(Account.IMPROVEMENT).unspent(),
        iteration.standing(Account.GARDEN).unspent());
  }

  /** Whether it says what work drew; a raid that somebody decides on is none of that. */
  private static boolean draws(CapacityEvent event) {
    return switch (event) {
      case Spent _, SpendingCorrected _, RaidUndeclared _ -> true;
      case RaidDeclared of -> of.covers() != null;
      default -> false;
    };
  }
}
