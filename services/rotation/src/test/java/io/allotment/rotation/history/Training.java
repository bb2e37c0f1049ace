package io.allotment.rotation.history;

import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Eligibility;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.Reason;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;

/** Whether a newcomer will have shadowed enough when a turn begins. */
final class Training {
  private Training() {}

  static boolean done(Standing standing, SquadPlan plan, Turn turn, Member member) {
    Eligibility eligibility = Planner.eligibility(standing.garden(), plan.id(), turn.week());
    return eligibility.excluded().stream()
        .noneMatch(
            one -> one.member().equals(member.id()) && one.reason() instanceof Reason.Shadowing);
  }
}
