package io.allotment.community.abandonreview;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.Meeting;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a review was not to be opened: one in which nothing was decided. */
public final class AbandonReviewDecider {
  public static final Decider<AbandonReview, Meeting, CommunityEvent> DECIDER =
      new Decider<>(
          Meeting.NONE,
          AbandonReviewDecider::decide,
          Meeting::after,
          command ->
              Meeting.boundary(command.review(), DecisionTaken.class, DecisionFollowedUp.class),
          CommunityTags::of);

  private AbandonReviewDecider() {}

  private static Decision<CommunityEvent> decide(AbandonReview command, Meeting meeting) {
    return meeting.unlessOpen(command.review()).orElseGet(() -> abandoned(command, meeting));
  }

  private static Decision<CommunityEvent> abandoned(AbandonReview command, Meeting meeting) {
    return meeting.decided()
        ? Decision.rejected(
            CommunityRule.REVIEW_HAS_DECISIONS,
            "Review %s has decided something already. Close it.".formatted(command.review()))
        : Decision.accepted(new ReviewAbandoned(command.review(), command.by(), command.at()));
  }
}
