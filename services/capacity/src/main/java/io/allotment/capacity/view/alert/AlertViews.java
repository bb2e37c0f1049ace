package io.allotment.capacity.view.alert;

import io.allotment.capacity.event.Alerts;
import io.allotment.capacity.event.Alerts.Raised;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.raisealerts.Holding;
import io.allotment.capacity.raisealerts.Situation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what squads are alerted to. */
@Component
class AlertViews {

  /** So long what was settled is still shown. */
  private static final Duration SHOWN = Duration.ofDays(14);

  private static final Comparator<AlertView> ORDER =
      Comparator.comparing(AlertView::settled, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(AlertView::since, Comparator.reverseOrder())
          .thenComparing(AlertView::key);

  private final Situations situations;
  private final Clock clock;

  AlertViews(Situations situations, Clock clock) {
    this.situations = situations;
    this.clock = clock;
  }

  /** Those of a squad: those that stand, the latest first, then those that were settled lately. */
  List<AlertView> of(SquadId squad) {
    Instant now = clock.instant();
    Situation situation = situations.of(squad, now);
    Map<AlertKey, Alert> holding = Holding.of(squad, situation, now);
    return situation.alerts().all().values().stream()
        .filter(raised -> isShown(raised, now))
        .map(raised -> AlertView.of(squad, raised, now(raised, holding)))
        .sorted(ORDER)
        .toList();
  }

  /** Those of all squads. */
  List<AlertView> all() {
    Instant now = clock.instant();
    return situations.alerts().entrySet().stream()
        .filter(of -> shown(of.getValue(), now))
        .flatMap(of -> of(of.getKey()).stream())
        .sorted(ORDER)
        .toList();
  }

  private static boolean shown(Alerts alerts, Instant now) {
    return alerts.all().values().stream().anyMatch(raised -> isShown(raised, now));
  }

  private static boolean isShown(Raised raised, Instant now) {
    @Nullable Instant settled = raised.settled();
    return settled == null || settled.plus(SHOWN).isAfter(now);
  }

  private static Alert now(Raised raised, Map<AlertKey, Alert> holding) {
    Alert alert = raised.alert();
    return raised.settled() == null ? holding.getOrDefault(alert.key(), alert) : alert;
  }
}
