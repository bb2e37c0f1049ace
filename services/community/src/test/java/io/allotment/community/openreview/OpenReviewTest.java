package io.allotment.community.openreview;

import static io.allotment.community.Reviewed.AGENDA;
import static io.allotment.community.Reviewed.FIRST;
import static io.allotment.community.Reviewed.LATER;
import static io.allotment.community.Reviewed.SECOND;
import static io.allotment.community.Reviewed.again;
import static io.allotment.community.Reviewed.closed;
import static io.allotment.community.Reviewed.open;
import static io.allotment.community.Reviewed.opened;
import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.openreview.OpenReviewDecider.DECIDER;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.model.Agenda;
import io.allotment.runtime.decide.Given;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenReviewTest {

  private static final Duration MONTH = Duration.ofDays(28);

  @Test
  void theFirstLooksBackFourWeeks() {
    Given.<CommunityEvent>that(List.of())
        .when(DECIDER, new OpenReview(INES, NOW.minus(MONTH), AGENDA, NOW))
        .then(opened());
  }

  @Test
  void theNextLooksBackToWhereTheLastBegan() {
    open(closed()).when(DECIDER, new OpenReview(INES, NOW, Agenda.EMPTY, LATER)).then(again());
  }

  @Test
  void oneThatWasAbandonedHidesNothingFromTheNext() {
    open(new ReviewAbandoned(FIRST, INES, NOW))
        .when(DECIDER, new OpenReview(JON, LATER.minus(MONTH), Agenda.EMPTY, LATER))
        .then(new ReviewOpened(SECOND, JON, LATER.minus(MONTH), Agenda.EMPTY, LATER));
  }

  @Test
  void oneIsOpenAtATime() {
    open()
        .when(DECIDER, new OpenReview(JON, NOW, AGENDA, NOW))
        .refused(CommunityRule.REVIEW_OPEN, "Review 1", "ines");
  }

  @Test
  void anAgendaOfAnotherTimeIsMadeAgain() {
    open(closed())
        .when(DECIDER, new OpenReview(INES, NOW.minus(MONTH), AGENDA, LATER))
        .refused(CommunityRule.AGENDA_MOVED);
  }
}
