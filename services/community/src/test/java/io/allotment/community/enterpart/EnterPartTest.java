package io.allotment.community.enterpart;

import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.SECOND;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.enterpart.EnterPartDecider.DECIDER;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import org.junit.jupiter.api.Test;

class EnterPartTest {

  private static EnterPart enter(ReviewId review, Part part) {
    return new EnterPart(review, part, INES, NOW);
  }

  @Test
  void goesAnywhereAndBack() {
    PartEntered raids = new PartEntered(FIRST, Part.RAIDS, INES, NOW);
    open().when(DECIDER, enter(FIRST, Part.RAIDS)).then(raids);
    open(raids)
        .when(DECIDER, enter(FIRST, Part.ROSTER))
        .then(new PartEntered(FIRST, Part.ROSTER, INES, NOW));
  }

  @Test
  void whereOneIsOneStays() {
    open().when(DECIDER, enter(FIRST, Part.ROSTER)).then();
  }

  @Test
  void onlyInAReviewThatIsOpen() {
    open(closed()).when(DECIDER, enter(FIRST, Part.MIX)).refused(CommunityRule.REVIEW_OVER);
    open().when(DECIDER, enter(SECOND, Part.MIX)).refused(CommunityRule.UNKNOWN_REVIEW);
  }
}
