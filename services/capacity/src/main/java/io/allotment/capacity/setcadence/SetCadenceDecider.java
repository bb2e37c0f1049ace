package io.allotment.capacity.setcadence;

import io.allotment.capacity.event.Agreed;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfSquad.PolicySet;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Policy;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides which cadence a squad has. It is a part of its policy, of which nothing else changes: a
 * share that a floor has outgrown since does not stand against it.
 */
public final class SetCadenceDecider {
  public static final Decider<SetCadence, Squads, CapacityEvent> DECIDER =
      Squads.decider(
          SetCadenceDecider::decide, command -> Boundary.of(CapacityTags.squad(command.squad())));

  private SetCadenceDecider() {}

  private static Decision<CapacityEvent> decide(SetCadence command, Squads squads) {
    Squad squad = squads.of(command.squad());
    if (squad.facts().zone() == null) {
      return Decision.rejected(
          CapacityRule.UNKNOWN_SQUAD,
          "There is no squad %s. Open it first, with the clock it goes by."
              .formatted(command.squad()));
    }
    Agreed now = squad.agreed();
    Policy then = now.policy().with(command.cadence());
    return then.equals(now.policy())
        ? Decision.accepted()
        : Decision.accepted(
            new PolicySet(command.squad(), now.version() + 1, then, command.by(), command.at()));
  }
}
