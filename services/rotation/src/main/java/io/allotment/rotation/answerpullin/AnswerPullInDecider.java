package io.allotment.rotation.answerpullin;

import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.OfPullIn.PullInAnswered;
import io.allotment.rotation.event.PullIn;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides who answers a pull-in: the mentor who was asked, whoever is named meanwhile; once. */
public final class AnswerPullInDecider {
  public static final Decider<AnswerPullIn, Handovers, RotationEvent> DECIDER =
      Handovers.decider(AnswerPullInDecider::decide, AnswerPullIn::squad);

  private AnswerPullInDecider() {}

  private static Decision<RotationEvent> decide(AnswerPullIn command, Handovers handovers) {
    if (handovers.standing().squad(command.squad()) == null) {
      return Refusals.unknown(command.squad());
    }
    PullIn pullIn = handovers.pullIns().get(command.pullIn());
    if (pullIn == null || !pullIn.asked().squad().equals(command.squad())) {
      return Refusals.unknown(command.pullIn());
    }
    MentorPulledIn asked = pullIn.asked();
    if (!command.lead() && !command.by().equals(asked.mentor())) {
      return Decision.rejected(
          RotationRule.NOT_THE_MENTOR,
          "%s was pulled in. Tell them, or ask a lead to answer for them."
              .formatted(asked.mentor()));
    }
    PullInAnswered answered = pullIn.answered();
    return answered == null
        ? Decision.accepted(
            new PullInAnswered(
                command.squad(),
                command.pullIn(),
                asked.week(),
                asked.member(),
                asked.mentor(),
                command.by(),
                command.line(),
                command.at()))
        : Decision.rejected(
            RotationRule.PULL_IN_ANSWERED,
            "%s answered this at %s. Read the answer; what comes after it is a new pull-in."
                .formatted(answered.by(), answered.at()));
  }
}
