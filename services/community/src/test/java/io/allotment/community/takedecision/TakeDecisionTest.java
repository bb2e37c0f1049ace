package io.allotment.community.takedecision;

import static io.allotment.community.Reviewed.DECISION;
import static io.allotment.community.Reviewed.DUE;
import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.FORGIVENESS;
import static io.allotment.community.Reviewed.TODAY;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.decided;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Sample.CHECKOUT;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.takedecision.TakeDecisionDecider.DECIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.Effect;
import io.allotment.community.model.Part;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TakeDecisionTest {

  private static TakeDecision take(String item, LocalDate due, Effect effect) {
    return new TakeDecision(
        FIRST, DECISION, Part.RESERVE, item, WORDS, CHECKOUT, due, effect, INES, NOW);
  }

  @Test
  void decidesWithOrWithoutWhatChangesByItself() {
    open().when(DECIDER, take("debt/checkout", DUE, FORGIVENESS)).then(decided(FORGIVENESS));
    open().when(DECIDER, take("debt/checkout", DUE, null)).then(decided(null));
  }

  @Test
  void todayIsTheEarliest() {
    assertThat(open().when(DECIDER, take(null, TODAY, null)).events()).hasSize(1);
    open()
        .when(DECIDER, take(null, TODAY.minusDays(1), null))
        .refused(CommunityRule.DUE_PAST, "2026-11-23");
  }

  @Test
  void isAboutWhatIsOnTheAgendaOfAnOpenReview() {
    open().when(DECIDER, take("debt/search", DUE, null)).refused(CommunityRule.NOT_ON_AGENDA);
    open(closed()).when(DECIDER, take(null, DUE, null)).refused(CommunityRule.REVIEW_OVER);
  }
}
