package io.allotment.community.closereview;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that an open review ends. */
public final class CloseReviewDecider {
  public static final Decider<CloseReview, Meeting, CommunityEvent> DECIDER =
      new Decider<>(
          Meeting.NONE,
          CloseReviewDecider::decide,
          Meeting::after,
          command -> Meeting.boundary(command.review()),
          CommunityTags::of);

  private CloseReviewDecider() {}

  private static Decision<CommunityEvent> decide(CloseReview command, Meeting meeting) {
    return meeting
        .unlessOpen(command.review())
        .orElseGet(
            () ->
                Decision.accepted(new ReviewClosed(command.review(), command.by(), command.at())));
  }
}
