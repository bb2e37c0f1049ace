package io.allotment.rotation.askback;

import io.allotment.rotation.event.HandoverChecks;
import io.allotment.rotation.event.HandoverNote;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides who asks back: who serves first after the turn, once it is over and until they accept.
 */
public final class AskBackDecider {
  public static final Decider<AskBack, Handovers, RotationEvent> DECIDER =
      Handovers.decider(AskBackDecider::decide, AskBack::squad);

  private AskBackDecider() {}

  private static Decision<RotationEvent> decide(AskBack command, Handovers handovers) {
    Decision<RotationEvent> early =
        HandoverChecks.refusedUnlessOver(handovers, command.squad(), command.week(), command.at());
    if (early != null) {
      return early;
    }
    MemberId taker = HandoverChecks.taker(handovers, command.squad(), command.week());
    if (taker == null || (!command.lead() && !command.by().equals(taker))) {
      return HandoverChecks.notTheTaker(taker, command.week());
    }
    HandoverNote note = handovers.note(command.squad(), command.week());
    return note.accepted() == null
        ? Decision.accepted(
            new HandoverAskedBack(
                command.squad(), command.week(), taker, command.by(), command.line(), command.at()))
        : HandoverChecks.over(note);
  }
}
