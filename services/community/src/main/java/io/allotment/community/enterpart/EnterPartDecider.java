package io.allotment.community.enterpart;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides which part an open review is at. Parts may be skipped, and come back to. */
public final class EnterPartDecider {
  public static final Decider<EnterPart, Meeting, CommunityEvent> DECIDER =
      new Decider<>(
          Meeting.NONE,
          EnterPartDecider::decide,
          Meeting::after,
          command -> Meeting.boundary(command.review(), PartEntered.class),
          CommunityTags::of);

  private EnterPartDecider() {}

  private static Decision<CommunityEvent> decide(EnterPart command, Meeting meeting) {
    return meeting
        .unlessOpen(command.review())
        .orElseGet(
            () ->
                meeting.part() == command.part()
                    ? Decision.accepted()
                    : Decision.accepted(
                        new PartEntered(
                            command.review(), command.part(), command.by(), command.at())));
  }
}
