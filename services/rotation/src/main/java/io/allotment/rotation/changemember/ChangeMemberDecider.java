package io.allotment.rotation.changemember;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;

/** Decides what other days, another share or another place of a member bring with them. */
public final class ChangeMemberDecider {
  public static final Decider<ChangeMember, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ChangeMemberDecider::decide,
          command -> command.rosters().boundary(command.squad(), command.member()));

  private ChangeMemberDecider() {}

  private static Decision<RotationEvent> decide(ChangeMember command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    Member member = plan.members().get(command.member());
    if (member == null) {
      return Refusals.unknown(command.squad(), command.member());
    }
    return command
        .line()
        .refusal(standing, plan.id(), member.id())
        .orElseGet(() -> changed(command, plan, member, standing));
  }

  private static Decision<RotationEvent> changed(
      ChangeMember command, SquadPlan plan, Member member, Standing standing) {
    List<RotationEvent> facts = command.line().changed(standing, plan, member, command.at());
    if (facts.isEmpty()) {
      return Decision.accepted();
    }
    return command.rosters().hold(standing, standing.servesIn(member.id()))
        ? Consequences.of(standing, facts, command.at())
        : Refusals.rostersMoved();
  }
}
