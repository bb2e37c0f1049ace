package io.allotment.community.joinreview;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that somebody takes part in an open review, once. */
public final class JoinReviewDecider {
  public static final Decider<JoinReview, Meeting, CommunityEvent> DECIDER =
      new Decider<>(
          Meeting.NONE,
          JoinReviewDecider::decide,
          Meeting::after,
          command -> Meeting.boundary(command.review(), MemberJoined.class),
          CommunityTags::of);

  private JoinReviewDecider() {}

  private static Decision<CommunityEvent> decide(JoinReview command, Meeting meeting) {
    return meeting
        .unlessOpen(command.review())
        .orElseGet(
            () ->
                meeting.members().contains(command.member())
                    ? Decision.accepted()
                    : Decision.accepted(
                        new MemberJoined(command.review(), command.member(), command.at())));
  }
}
