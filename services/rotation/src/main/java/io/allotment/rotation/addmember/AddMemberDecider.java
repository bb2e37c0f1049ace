package io.allotment.rotation.addmember;

import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Map;

/** Decides whether someone joins a squad. */
public final class AddMemberDecider {
  public static final Decider<AddMember, Standing, RotationEvent> DECIDER =
      Standing.decider(
          AddMemberDecider::decide,
          command -> Rosters.of(Map.of()).boundary(command.squad(), command.member()));

  private AddMemberDecider() {}

  private static Decision<RotationEvent> decide(AddMember command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    if (plan.archived()) {
      return Refusals.archived(plan.id());
    }
    Member present = plan.members().get(command.member());
    if (present != null) {
      return command.line().changed(standing, plan, present, command.at()).isEmpty()
          ? Decision.accepted()
          : Refusals.rostersMoved();
    }
    return command
        .line()
        .refusal(standing, command.squad(), command.member())
        .orElseGet(
            () ->
                Decision.accepted(
                    command.line().added(standing, plan, command.member(), command.at())));
  }
}
