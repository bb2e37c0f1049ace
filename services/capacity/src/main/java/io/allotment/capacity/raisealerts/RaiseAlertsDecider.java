package io.allotment.capacity.raisealerts;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfAlert.AlertRaised;
import io.allotment.capacity.event.OfAlert.AlertSettled;
import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what is raised and what is settled, over all that the rules look at: who looks at the
 * same twice, or at once with others, raises nothing twice. Where there is more to look at than the
 * command knew of, nothing is decided; whatever changed has it looked at again.
 */
public final class RaiseAlertsDecider {
  public static final Decider<RaiseAlerts, Situation, CapacityEvent> DECIDER =
      new Decider<>(
          Situation.UNKNOWN,
          RaiseAlertsDecider::decide,
          Situation::after,
          command -> Situation.boundary(command.squad(), command.iterations(), command.stories()),
          CapacityTags::of);

  private RaiseAlertsDecider() {}

  private static Decision<CapacityEvent> decide(RaiseAlerts command, Situation situation) {
    Looked looked = Looked.at(command.squad(), situation);
    if (!command.iterations().containsAll(looked.ids())
        || !command.stories().containsAll(looked.stories())) {
      return Decision.accepted();
    }
    Map<AlertKey, Alert> holding = Holding.of(command.squad(), situation, command.at());
    Set<AlertKey> standing = situation.alerts().standing();
    List<CapacityEvent> events = new ArrayList<>();
    standing.stream()
        .sorted()
        .filter(key -> !holding.containsKey(key))
        .forEach(key -> events.add(new AlertSettled(command.squad(), key, command.at())));
    holding.values().stream()
        .filter(alert -> !standing.contains(alert.key()))
        .forEach(alert -> events.add(new AlertRaised(command.squad(), alert, command.at())));
    return Decision.accepted(events);
  }
}
