package io.allotment.rotation.pullinmentor;

import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides who may pull in whom: the gardener of the moment, the mentor of their turn. */
public final class PullInMentorDecider {
  public static final Decider<PullInMentor, Handovers, RotationEvent> DECIDER =
      Handovers.decider(PullInMentorDecider::decide, PullInMentor::squad);

  private PullInMentorDecider() {}

  private static Decision<RotationEvent> decide(PullInMentor command, Handovers handovers) {
    SquadPlan plan = handovers.standing().squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    Turn turn = plan.turnAt(command.at());
    MemberId gardener = turn == null ? null : turn.servingAt(command.at());
    if (turn == null || gardener == null) {
      return Decision.rejected(
          RotationRule.NOT_ON_DUTY,
          "Nobody is on duty in %s now, so nobody is pulled in. Find a gardener first."
              .formatted(command.squad()));
    }
    if (!command.lead() && !command.by().equals(gardener)) {
      return Decision.rejected(
          RotationRule.NOT_ON_DUTY,
          "%s is on duty in %s now. Tell them what you saw.".formatted(gardener, command.squad()));
    }
    MemberId mentor = turn.mentor();
    if (mentor == null || mentor.equals(gardener)) {
      return Decision.rejected(
          RotationRule.NO_MENTOR,
          "%s has no mentor for %s. Name one, then pull them in.".formatted(gardener, turn.week()));
    }
    return Decision.accepted(
        new MentorPulledIn(
            command.squad(),
            command.pullIn(),
            turn.week(),
            gardener,
            command.by(),
            mentor,
            command.tried(),
            command.needed(),
            command.at()));
  }
}
