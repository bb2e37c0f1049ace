package io.allotment.community.changedecision;

import static io.allotment.community.Reviewed.DECISION;
import static io.allotment.community.Reviewed.DUE;
import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.FORGIVENESS;
import static io.allotment.community.Reviewed.SECOND;
import static io.allotment.community.Reviewed.TODAY;
import static io.allotment.community.Reviewed.again;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.decided;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.SEARCH;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.changedecision.ChangeDecisionDecider.DECIDER;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfDecision.DecisionChanged;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfDecision.EffectTaken;
import io.allotment.community.model.Effect;
import io.allotment.community.model.Percent;
import io.allotment.community.model.ReviewId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangeDecisionTest {

  private static final Effect FLOOR = new Effect.Floor(new Percent(30), DUE);

  private static ChangeDecision change(ReviewId review, LocalDate due, Effect effect, int seen) {
    return new ChangeDecision(DECISION, review, WORDS, SEARCH, due, effect, JON, seen, NOW);
  }

  private static DecisionChanged changed(LocalDate due, Effect effect, int revision) {
    return new DecisionChanged(DECISION, FIRST, WORDS, SEARCH, due, effect, revision, JON, NOW);
  }

  @Test
  void allOfItIsWrittenAnew() {
    LocalDate later = DUE.plusDays(7);
    open(decided(null))
        .when(DECIDER, change(FIRST, later, FLOOR, 1))
        .then(changed(later, FLOOR, 2));
    open(decided(null), changed(DUE, null, 2))
        .when(DECIDER, change(FIRST, DUE, null, 2))
        .then(changed(DUE, null, 3));
  }

  @Test
  void oneEditsWhatOneSaw() {
    open(decided(null), changed(DUE, null, 2))
        .when(DECIDER, change(FIRST, DUE, null, 1))
        .refused(CommunityRule.DECISION_MOVED);
  }

  @Test
  void whileItsReviewIsOpen() {
    open(decided(null), closed())
        .when(DECIDER, change(FIRST, DUE, null, 1))
        .refused(CommunityRule.REVIEW_OVER);
    open(decided(null), closed(), again())
        .when(DECIDER, change(SECOND, DUE, null, 1))
        .refused(CommunityRule.DECISION_OF_ANOTHER_REVIEW, "review 1");
    open().when(DECIDER, change(FIRST, DUE, null, 1)).refused(CommunityRule.UNKNOWN_DECISION);
  }

  @Test
  void whatIsBeingCarriedOutStays() {
    open(decided(FORGIVENESS))
        .when(DECIDER, change(FIRST, DUE, FLOOR, 1))
        .refused(CommunityRule.EFFECT_UNDER_WAY);
    open(decided(FORGIVENESS), new EffectTaken(DECISION, CHECKOUT, 1, NOW))
        .when(DECIDER, change(FIRST, DUE, null, 1))
        .refused(CommunityRule.EFFECT_UNDER_WAY);
    open(decided(FORGIVENESS))
        .when(DECIDER, change(FIRST, DUE, FORGIVENESS, 1))
        .then(changed(DUE, FORGIVENESS, 2));
  }

  @Test
  void whatWasRefusedIsDecidedOtherwise() {
    open(decided(FORGIVENESS), new EffectRefused(DECISION, CHECKOUT, 1, "rule", "No.", NOW))
        .when(DECIDER, change(FIRST, DUE, FLOOR, 1))
        .then(changed(DUE, FLOOR, 2));
  }

  @Test
  void aNewDayIsNotPast() {
    open(decided(null))
        .when(DECIDER, change(FIRST, TODAY.minusDays(1), null, 1))
        .refused(CommunityRule.DUE_PAST);
  }
}
