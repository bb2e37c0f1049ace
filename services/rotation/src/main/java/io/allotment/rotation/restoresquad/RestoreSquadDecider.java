package io.allotment.rotation.restoresquad;

import io.allotment.rotation.event.FirstPlan;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadRestored;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;

/** Decides whether an archived squad goes on: it is planned as far as if it had never ended. */
public final class RestoreSquadDecider {
  public static final Decider<RestoreSquad, Standing, RotationEvent> DECIDER =
      Standing.decider(
          RestoreSquadDecider::decide,
          command -> command.rosters().boundary(command.squad(), null));

  private RestoreSquadDecider() {}

  private static Decision<RotationEvent> decide(RestoreSquad command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    if (!plan.archived()) {
      return Decision.accepted();
    }
    if (!command.rosters().hold(standing, standing.neighbours(plan.id()))) {
      return Refusals.rostersMoved();
    }
    List<RotationEvent> events = new ArrayList<>();
    events.add(new SquadRestored(plan.id(), command.at()));
    events.addAll(FirstPlan.turns(standing.after(events), command.at()));
    return Decision.accepted(events);
  }
}
