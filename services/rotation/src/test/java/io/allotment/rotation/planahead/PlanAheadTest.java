package io.allotment.rotation.planahead;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.planned;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Gap;
import io.allotment.rotation.model.Posting;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PlanAheadTest {
  private static final Instant HANDOVER = Instant.parse("2026-11-16T09:00:00Z");

  private static Function<Standing, PlanAhead> at(Instant at) {
    return standing -> new PlanAhead(rosters(standing, CHECKOUT), at);
  }

  private static Instant weeksLater(int weeks) {
    return HANDOVER.plus(Duration.ofDays(7L * weeks));
  }

  @Test
  void whatIsDoneIsNotDoneAgain() {
    checkout().prepared(PlanAheadDecider.DECIDER, at(NOW)).thenNothing();
    checkout()
        .and(PlanAheadDecider.DECIDER, at(HANDOVER.plusSeconds(1)))
        .prepared(PlanAheadDecider.DECIDER, at(HANDOVER.plusSeconds(60)))
        .thenNothing();
  }

  @Test
  void aWeekIsPostedWhenItEnds() {
    checkout().prepared(PlanAheadDecider.DECIDER, at(HANDOVER.minusSeconds(1))).thenNothing();
    var then = checkout().prepared(PlanAheadDecider.DECIDER, at(HANDOVER));

    Posting posting = then.events(WeekPosted.class).getFirst().posting();
    assertThat(posting.week()).isEqualTo(DutyWeek.parse("2026-W46"));
    assertThat(posting.credited()).isEqualTo(Map.of(INES, Ratio.ONE));
    assertThat(posting.owed()).hasSize(4).containsEntry(KIM, Ratio.of(1, 4));
    assertThat(then.after().squad(CHECKOUT).ledger().sum()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void theHorizonMovesOn() {
    var then = checkout().prepared(PlanAheadDecider.DECIDER, at(HANDOVER.plusSeconds(1)));

    assertThat(then.events(TurnsPublished.class))
        .singleElement()
        .satisfies(
            published ->
                assertThat(published.turns())
                    .extracting(Turn::week)
                    .containsExactly(DutyWeek.parse("2027-W07")));
  }

  @Test
  void aLateRunCatchesUpOverSeveralWeeks() {
    var then = checkout().prepared(PlanAheadDecider.DECIDER, at(weeksLater(4)));

    assertThat(then.events(WeekPosted.class)).hasSize(5);
    assertThat(then.events(TurnsPublished.class).getFirst().turns()).hasSizeBetween(4, 5);
    assertThat(then.after().squad(CHECKOUT).ledger().sum()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void weeksThatPassedWithoutAPlanAreGapsAndOweNothing() {
    var then = checkout().prepared(PlanAheadDecider.DECIDER, at(weeksLater(20)));

    assertThat(then.after().squad(CHECKOUT).turns().get(DutyWeek.parse("2027-W10")).gap())
        .satisfies(gap -> assertThat(gap.cause()).isEqualTo(Gap.Cause.NEVER_PLANNED));
    assertThat(then.events(WeekPosted.class)).hasSize(21);
    assertThat(then.after().squad(CHECKOUT).ledger().sum()).isEqualTo(Ratio.ZERO);
    assertThat(then.after().squad(CHECKOUT).turnAt(weeksLater(20)).gardener()).isNotNull();
  }

  @Test
  void aNewcomerServesAfterTheirShadowWeek() {
    var then =
        planned(CHECKOUT, INES, JON)
            .and(added(CHECKOUT, NEW, 9), new OptedIn(CHECKOUT, NEW, false, NOW, NOW))
            .prepared(PlanAheadDecider.DECIDER, at(weeksLater(1).plusSeconds(1)));

    assertThat(then.events(WeekPosted.class))
        .extracting(posted -> posted.posting().shadowed().contains(NEW))
        .containsExactly(false, true);
    assertThat(then.after().member(CHECKOUT, NEW).trained()).isTrue();
  }

  @Test
  void onlyWhatWasDrawnIsCarriedOn() {
    squad(CHECKOUT, INES)
        .prepared(PlanAheadDecider.DECIDER, at(NOW))
        .refused(RotationRule.NOT_PLANNED, "first plan");
    Given.nothing().prepared(PlanAheadDecider.DECIDER, at(NOW)).refused(RotationRule.UNKNOWN_SQUAD);
  }

  @Test
  void whoeverJoinedMeanwhileIsAskedForAgain() {
    checkout()
        .when(
            PlanAheadDecider.DECIDER,
            new PlanAhead(Rosters.of(Map.of(CHECKOUT, List.of(INES))), HANDOVER))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
