package io.allotment.community.openreview;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.event.Reviews;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a review begins: one at a time, each where the one held before it began. */
public final class OpenReviewDecider {
  public static final Decider<OpenReview, Reviews, CommunityEvent> DECIDER =
      new Decider<>(
          Reviews.NONE,
          OpenReviewDecider::decide,
          Reviews::after,
          _ -> Reviews.BOUNDARY,
          CommunityTags::of);

  private OpenReviewDecider() {}

  private static Decision<CommunityEvent> decide(OpenReview command, Reviews reviews) {
    ReviewOpened open = reviews.open();
    if (open != null) {
      return Decision.rejected(
          CommunityRule.REVIEW_OPEN,
          "Review %s is open, and %s leads it. Join it, or have it closed first."
              .formatted(open.review(), open.lead()));
    }
    return reviews.since(command.at()).equals(command.since())
        ? Decision.accepted(
            new ReviewOpened(
                reviews.next(), command.lead(), command.since(), command.agenda(), command.at()))
        : Decision.rejected(
            CommunityRule.AGENDA_MOVED,
            "Another review was held meanwhile. Open this one again, with what happened since.");
  }
}
