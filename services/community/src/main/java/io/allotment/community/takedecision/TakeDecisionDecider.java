package io.allotment.community.takedecision;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Days;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that something is decided: in an open review, for a day that is not past. */
public final class TakeDecisionDecider {
  public static final Decider<TakeDecision, Meeting, CommunityEvent> DECIDER =
      new Decider<>(
          Meeting.NONE,
          TakeDecisionDecider::decide,
          Meeting::after,
          command -> Meeting.boundary(command.review()),
          CommunityTags::of);

  private TakeDecisionDecider() {}

  private static Decision<CommunityEvent> decide(TakeDecision command, Meeting meeting) {
    return meeting
        .unlessOpen(command.review())
        .or(() -> meeting.unlessOnAgenda(command.part(), command.item()))
        .or(() -> Days.past(command.due(), command.at()))
        .orElseGet(
            () ->
                Decision.accepted(
                    new DecisionTaken(
                        command.decision(),
                        command.review(),
                        command.part(),
                        command.item(),
                        command.text(),
                        command.squad(),
                        command.due(),
                        command.effect(),
                        command.by(),
                        command.at())));
  }
}
