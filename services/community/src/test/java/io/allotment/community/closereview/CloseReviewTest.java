package io.allotment.community.closereview;

import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.SECOND;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.decided;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.closereview.CloseReviewDecider.DECIDER;

import io.allotment.community.event.CommunityRule;
import org.junit.jupiter.api.Test;

class CloseReviewTest {

  @Test
  void closesOnceWhatIsOpen() {
    CloseReview close = new CloseReview(FIRST, INES, NOW);
    open(decided(null)).when(DECIDER, close).then(closed());
    open(closed()).when(DECIDER, close).refused(CommunityRule.REVIEW_OVER, "Review 1");
    open().when(DECIDER, new CloseReview(SECOND, INES, NOW)).refused(CommunityRule.UNKNOWN_REVIEW);
  }
}
