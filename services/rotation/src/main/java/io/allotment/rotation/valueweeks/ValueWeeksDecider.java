package io.allotment.rotation.valueweeks;

import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Valuation;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;

/** Decides what the weeks after those that are valued are worth. */
public final class ValueWeeksDecider {
  public static final Decider<ValueWeeks, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ValueWeeksDecider::decide, command -> Boundary.of(RotationTags.squad(command.squad())));

  private ValueWeeksDecider() {}

  private static Decision<RotationEvent> decide(ValueWeeks command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    return plan == null
        ? Refusals.unknown(command.squad())
        : Decision.accepted(List.copyOf(Valuation.further(plan, command.days(), command.at())));
  }
}
