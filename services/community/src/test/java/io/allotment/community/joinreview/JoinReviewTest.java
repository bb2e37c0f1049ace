package io.allotment.community.joinreview;

import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.SECOND;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.joinreview.JoinReviewDecider.DECIDER;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfReview.MemberJoined;
import org.junit.jupiter.api.Test;

class JoinReviewTest {

  @Test
  void whoeverJoinsTakesPartOnce() {
    MemberJoined joined = new MemberJoined(FIRST, JON, NOW);
    open().when(DECIDER, new JoinReview(FIRST, JON, NOW)).then(joined);
    open(joined).when(DECIDER, new JoinReview(FIRST, JON, NOW)).then();
  }

  @Test
  void whoLeadsTakesPartAlready() {
    open().when(DECIDER, new JoinReview(FIRST, INES, NOW)).then();
  }

  @Test
  void nobodyJoinsWhatIsOverOrNeverWas() {
    open(closed())
        .when(DECIDER, new JoinReview(FIRST, JON, NOW))
        .refused(CommunityRule.REVIEW_OVER);
    open().when(DECIDER, new JoinReview(SECOND, JON, NOW)).refused(CommunityRule.UNKNOWN_REVIEW);
  }
}
