package io.allotment.community.abandonreview;

import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.decided;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.abandonreview.AbandonReviewDecider.DECIDER;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import org.junit.jupiter.api.Test;

class AbandonReviewTest {

  private static final AbandonReview ABANDON = new AbandonReview(FIRST, INES, NOW);

  @Test
  void abandonsWhatDecidedNothing() {
    open(new MemberJoined(FIRST, JON, NOW))
        .when(DECIDER, ABANDON)
        .then(new ReviewAbandoned(FIRST, INES, NOW));
  }

  @Test
  void whatWasDecidedIsNotLost() {
    open(decided(null)).when(DECIDER, ABANDON).refused(CommunityRule.REVIEW_HAS_DECISIONS);
  }

  @Test
  void onlyWhatIsOpen() {
    open(closed()).when(DECIDER, ABANDON).refused(CommunityRule.REVIEW_OVER);
  }
}
