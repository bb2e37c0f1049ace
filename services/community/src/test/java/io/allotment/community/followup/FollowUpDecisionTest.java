package io.allotment.community.followup;

import static io.allotment.community.Reviewed.DECISION;
import static io.allotment.community.Reviewed.DUE;
import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.FORGIVENESS;
import static io.allotment.community.Reviewed.LATER;
import static io.allotment.community.Reviewed.SECOND;
import static io.allotment.community.Reviewed.again;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.decided;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.followup.FollowUpDecisionDecider.DECIDER;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.model.Agenda;
import io.allotment.community.model.Effect;
import io.allotment.community.model.FollowUp;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.Given;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FollowUpDecisionTest {

  private static final ReviewId THIRD = ReviewId.of(3);
  private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-01-12");

  private static FollowUpDecision follow(ReviewId review, FollowUp outcome, LocalDate due) {
    return new FollowUpDecision(review, DECISION, outcome, due, null, INES, LATER);
  }

  private static DecisionFollowedUp followed(ReviewId review, FollowUp outcome, LocalDate due) {
    return new DecisionFollowedUp(DECISION, CHECKOUT, review, outcome, due, null, INES, LATER);
  }

  private static Given<CommunityEvent> second(Effect effect) {
    return open(decided(effect), closed(), again());
  }

  private static Given<CommunityEvent> third(DecisionFollowedUp inSecond) {
    return open(
        decided(null),
        closed(),
        again(),
        inSecond,
        new ReviewClosed(SECOND, INES, LATER),
        new ReviewOpened(THIRD, INES, LATER, Agenda.EMPTY, LATER));
  }

  @Test
  void saysWhatCameOfIt() {
    second(null)
        .when(DECIDER, follow(SECOND, FollowUp.DONE, null))
        .then(followed(SECOND, FollowUp.DONE, null));
    second(null)
        .when(DECIDER, follow(SECOND, FollowUp.CARRIED, NEXT_YEAR))
        .then(followed(SECOND, FollowUp.CARRIED, NEXT_YEAR));
  }

  @Test
  void theSameReviewMaySayOtherwise() {
    open(decided(null), closed(), again(), followed(SECOND, FollowUp.DONE, null))
        .when(DECIDER, follow(SECOND, FollowUp.DROPPED, null))
        .then(followed(SECOND, FollowUp.DROPPED, null));
  }

  @Test
  void whatAnEarlierReviewFoundDoneStaysDone() {
    third(followed(SECOND, FollowUp.DONE, null))
        .when(DECIDER, follow(THIRD, FollowUp.CARRIED, NEXT_YEAR))
        .refused(CommunityRule.DECISION_OVER, "Review 2", "done");
    third(followed(SECOND, FollowUp.CARRIED, NEXT_YEAR))
        .when(DECIDER, follow(THIRD, FollowUp.DONE, null))
        .then(followed(THIRD, FollowUp.DONE, null));
  }

  @Test
  void onlyInAnOpenReviewAndOfADecision() {
    second(null)
        .when(DECIDER, follow(FIRST, FollowUp.DONE, null))
        .refused(CommunityRule.REVIEW_OVER);
    open()
        .when(DECIDER, follow(FIRST, FollowUp.DONE, null))
        .refused(CommunityRule.UNKNOWN_DECISION);
  }

  @Test
  void isCarriedOnToADayThatIsNotPast() {
    second(null)
        .when(DECIDER, follow(SECOND, FollowUp.CARRIED, DUE))
        .refused(CommunityRule.DUE_PAST);
  }

  @Test
  void whatIsBeingCarriedOutIsNotDroppedAndWhatWasRefusedIs() {
    second(FORGIVENESS)
        .when(DECIDER, follow(SECOND, FollowUp.DROPPED, null))
        .refused(CommunityRule.EFFECT_UNDER_WAY);
    open(
            decided(FORGIVENESS),
            new EffectRefused(DECISION, CHECKOUT, 1, "rule", "No.", NOW),
            closed(),
            again())
        .when(DECIDER, follow(SECOND, FollowUp.DROPPED, null))
        .then(followed(SECOND, FollowUp.DROPPED, null));
  }
}
