package io.allotment.rotation.drawplan;

import io.allotment.rotation.event.FirstPlan;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides a squad's first plan: its members are trained then, and the running week is theirs. */
public final class DrawPlanDecider {
  public static final Decider<DrawPlan, Standing, RotationEvent> DECIDER =
      Standing.decider(
          DrawPlanDecider::decide, command -> command.rosters().boundary(command.squad(), null));

  private DrawPlanDecider() {}

  private static Decision<RotationEvent> decide(DrawPlan command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    if (plan.archived()) {
      return Refusals.archived(plan.id());
    }
    if (plan.planned()) {
      return Decision.accepted();
    }
    if (!command.rosters().hold(standing, Set.of(plan.id()))) {
      return Refusals.rostersMoved();
    }
    if (!FirstPlan.possible(plan)) {
      return Decision.rejected(
          RotationRule.NOBODY_TO_PLAN,
          "Nobody in "
              + plan.id()
              + " takes part yet. Ask its members to opt in, or opt them in provisionally; then draw the plan.");
    }
    List<RotationEvent> events = new ArrayList<>(FirstPlan.facts(standing, plan, command.at()));
    events.addAll(FirstPlan.turns(standing.after(events), command.at()));
    return Decision.accepted(events);
  }
}
