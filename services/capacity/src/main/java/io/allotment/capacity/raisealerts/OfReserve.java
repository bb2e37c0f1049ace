package io.allotment.capacity.raisealerts;

import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.capacity.model.AlertRule;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.raisealerts.Looked.Seen;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Alerts about what open iterations keep for improvement.
 *
 * @param standing what stands already
 */
record OfReserve(SquadId squad, Set<AlertKey> standing, LocalDate today) {

  /** Who is behind the time by no more than this part of the reserve is not at risk yet. */
  private static final int PART = 4;

  List<Alert> of(Looked looked) {
    List<Alert> alerts = new ArrayList<>();
    for (Seen seen : looked.open()) {
      overCommitted(seen).ifPresent(alerts::add);
      breached(seen).or(() -> atRisk(seen)).ifPresent(alerts::add);
    }
    return alerts;
  }

  /** An account lacks something. */
  private Optional<Alert> overCommitted(Seen seen) {
    long garden = lacks(seen, Account.GARDEN);
    long improvement = lacks(seen, Account.IMPROVEMENT);
    long feature = lacks(seen, Account.FEATURE);
    return garden + improvement + feature == 0
        ? Optional.empty()
        : alert(
            AlertRule.OVER_COMMITTED,
            seen,
            Map.of("garden", garden, "improvement", improvement, "feature", feature));
  }

  /**
   * More went out of IMPROVEMENT than came in, more was spent on it than there is, or its last day
   * has passed and not all of it was spent.
   */
  private Optional<Alert> breached(Seen seen) {
    Standing improvement = improvement(seen.iteration());
    long elsewhere = improvement.out().less(improvement.in()).value();
    long overspent = improvement.overspent().value();
    long unspent = seen.over(today) ? improvement.unspent().value() : 0;
    return elsewhere + overspent + unspent == 0
        ? Optional.empty()
        : alert(
            AlertRule.RESERVE_BREACHED,
            seen,
            Map.of(
                "size",
                improvement.size().value(),
                "elsewhere",
                elsewhere,
                "overspent",
                overspent,
                "unspent",
                unspent));
  }

  /**
   * While the iteration runs, GARDEN or IMPROVEMENT has promised more than it has; or what is spent
   * and held of IMPROVEMENT is behind the days that have gone by more than a quarter of it. Once
   * raised it stands until it is behind no more, so that it does not come and go.
   */
  private Optional<Alert> atRisk(Seen seen) {
    Standing improvement = improvement(seen.iteration());
    long has = improvement.size().plus(improvement.in()).less(improvement.out()).value();
    long used = improvement.spent().plus(improvement.reserved()).value();
    long days = seen.course().days().each().count();
    long gone = ChronoUnit.DAYS.between(seen.course().days().first(), today);
    long lacks = lacks(seen, Account.GARDEN) + lacks(seen, Account.IMPROVEMENT);
    boolean raised = standing.contains(AlertKey.of(AlertRule.RESERVE_AT_RISK, squad, seen.id()));
    boolean behind =
        raised ? used * days < has * gone : used * days * PART < has * (gone * PART - days);
    return seen.begun(today) && (behind || lacks > 0)
        ? alert(
            AlertRule.RESERVE_AT_RISK,
            seen,
            Map.of("has", has, "used", used, "gone", gone, "days", days, "lacks", lacks))
        : Optional.empty();
  }

  private static Standing improvement(Iteration iteration) {
    return iteration.standing(Account.IMPROVEMENT);
  }

  private static long lacks(Seen seen, Account account) {
    return seen.iteration().standing(account).lacks().value();
  }

  private Optional<Alert> alert(AlertRule rule, Seen seen, Map<String, Long> facts) {
    return Optional.of(Alert.of(rule, squad, seen.id(), facts));
  }
}
