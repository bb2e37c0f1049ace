package io.allotment.rotation.recordabsence;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NEW;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.added;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.moved;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.rosters;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.Given;
import io.allotment.rotation.event.OfTurn.CoverNeeded;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.AbsenceRecorded;
import io.allotment.rotation.event.RotationEvent.PostingCorrected;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.Reason;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.recordabsence.RecordAbsence.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RecordAbsenceTest {
  private static final AbsenceId ID = new AbsenceId("a1");
  private static final Instant WEEK_47 = Instant.parse("2026-11-16T09:00:00Z");

  private static Function<Standing, RecordAbsence> away(String id, When when) {
    return standing -> new RecordAbsence(JON, new AbsenceId(id), when, rosters(standing, JON), NOW);
  }

  private static When days(String from, String to) {
    return new When.Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static When hours(String from, String to) {
    return new When.Hours(Instant.parse(from), Instant.parse(to));
  }

  private static AbsenceRecorded recorded(String from, String to) {
    return new AbsenceRecorded(
        JON,
        ID,
        new Absence.Days(LocalDate.parse(from), LocalDate.parse(to)),
        new TreeSet<>(Set.of(CHECKOUT)),
        NOW);
  }

  @Test
  void aWeekSomeoneElseServesMovesNothing() {
    checkout()
        .prepared(RecordAbsenceDecider.DECIDER, away("a1", days("2026-11-23", "2026-11-27")))
        .then(recorded("2026-11-23", "2026-11-27"));
  }

  @Test
  void thePublishedTurnTheyCannotServePassesToTheHighestBalance() {
    var then =
        checkout()
            .prepared(RecordAbsenceDecider.DECIDER, away("a1", days("2026-12-14", "2026-12-18")));

    assertThat(moved(then)).containsExactly("2026-W51");
    assertThat(then.events().getFirst()).isEqualTo(recorded("2026-12-14", "2026-12-18"));
    assertThat(then.events(TurnReassigned.class))
        .singleElement()
        .satisfies(
            turn -> {
              assertThat(turn.from()).isEqualTo(JON);
              assertThat(turn.turn().why().candidates().getFirst().member()).isEqualTo(turn.to());
            });
  }

  @Test
  void twoDaysOfFiveAreNotTooMany() {
    assertThat(
            moved(
                checkout()
                    .prepared(
                        RecordAbsenceDecider.DECIDER,
                        away("a1", days("2026-12-17", "2026-12-18")))))
        .isEmpty();
  }

  @Test
  void anAnnouncedTurnStaysTheirsAndNeedsCover() {
    var then =
        checkout()
            .prepared(RecordAbsenceDecider.DECIDER, away("a1", days("2026-11-16", "2026-11-20")));

    assertThat(moved(then)).isEmpty();
    assertThat(then.events(CoverNeeded.class))
        .singleElement()
        .satisfies(
            needed -> {
              assertThat(needed.holder()).isEqualTo(JON);
              assertThat(needed.turn().needsCover().reason()).isInstanceOf(Reason.Away.class);
              assertThat(needed.turn().needsCover().options()).isNotEmpty();
            });
  }

  @Test
  void theFactIsFoundByTheMemberAndByEachOfTheirSquads() {
    var then =
        checkout()
            .and(opened(SEARCH), added(SEARCH, JON, 1))
            .prepared(
                RecordAbsenceDecider.DECIDER,
                away("a1", hours("2026-11-23T08:00:00Z", "2026-11-23T12:00:00Z")));

    assertThat(RotationTags.of(then.events().getFirst()))
        .containsExactlyInAnyOrder(
            RotationTags.member(JON), RotationTags.squad(CHECKOUT), RotationTags.squad(SEARCH));
  }

  @Test
  void theSameSpanAgainChangesNothing() {
    checkout()
        .and(recorded("2026-11-23", "2026-11-27"))
        .prepared(RecordAbsenceDecider.DECIDER, away("a2", days("2026-11-23", "2026-11-27")))
        .thenNothing();
  }

  @Test
  void absencesDoNotOverlap() {
    var given = checkout().and(recorded("2026-11-23", "2026-11-27"));
    given
        .prepared(RecordAbsenceDecider.DECIDER, away("a2", days("2026-11-27", "2026-11-30")))
        .refused(RotationRule.ABSENCE_OVERLAPS, "2026-11-23");
    given
        .prepared(
            RecordAbsenceDecider.DECIDER,
            away("a2", hours("2026-11-27T12:00:00Z", "2026-11-28T12:00:00Z")))
        .refused(RotationRule.ABSENCE_OVERLAPS);
    assertThat(
            given
                .prepared(
                    RecordAbsenceDecider.DECIDER,
                    away("a2", hours("2026-11-27T23:00:00Z", "2026-11-28T12:00:00Z")))
                .events())
        .hasSize(1);
  }

  @Test
  void anIdNamesOneSpan() {
    checkout()
        .and(recorded("2026-11-23", "2026-11-27"))
        .prepared(RecordAbsenceDecider.DECIDER, away("a1", days("2026-12-23", "2026-12-27")))
        .refused(RotationRule.ABSENCE_TAKEN, "a1");
  }

  @Test
  void anAbsenceEndsAfterItStarts() {
    checkout()
        .prepared(RecordAbsenceDecider.DECIDER, away("a1", days("2026-11-27", "2026-11-23")))
        .refused(RotationRule.EMPTY_SPAN, "2026-11-23");
    checkout()
        .prepared(
            RecordAbsenceDecider.DECIDER,
            away("a1", hours("2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z")))
        .refused(RotationRule.EMPTY_SPAN);
  }

  @Test
  void onlyAMemberOfASquadIsAway() {
    checkout()
        .prepared(
            RecordAbsenceDecider.DECIDER,
            standing ->
                new RecordAbsence(
                    NEW, ID, days("2026-11-23", "2026-11-27"), rosters(standing, INES), NOW))
        .refused(RotationRule.UNKNOWN_MEMBER, "nils");
  }

  @Test
  void whoCouldNotServeAWeekThatIsPostedOwesNothingForIt() {
    Given posted =
        checkout()
            .and(PlanAheadDecider.DECIDER, now -> new PlanAhead(rosters(now, CHECKOUT), WEEK_47));
    var then =
        posted.prepared(RecordAbsenceDecider.DECIDER, away("a1", days("2026-11-09", "2026-11-13")));

    assertThat(then.events(PostingCorrected.class))
        .singleElement()
        .satisfies(
            corrected ->
                assertThat(corrected.correction().owed())
                    .containsEntry(JON, Ratio.of(-1, 4))
                    .containsEntry(INES, Ratio.of(1, 12)));
    var ledger = then.after().squad(CHECKOUT).ledger();
    assertThat(ledger.balance(JON)).isEqualTo(Ratio.ZERO);
    assertThat(ledger.balance(INES)).isEqualTo(Ratio.of(-2, 3));
    assertThat(ledger.sum()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void whoServedTheWeekKeepsOwingForIt() {
    var then =
        checkout()
            .and(PlanAheadDecider.DECIDER, now -> new PlanAhead(rosters(now, CHECKOUT), WEEK_47))
            .prepared(
                RecordAbsenceDecider.DECIDER,
                now ->
                    new RecordAbsence(
                        INES, ID, days("2026-11-09", "2026-11-13"), rosters(now, INES), WEEK_47));

    assertThat(then.events(PostingCorrected.class)).isEmpty();
  }

  @Test
  void allSquadsOfTheMemberAreRead() {
    checkout()
        .when(
            RecordAbsenceDecider.DECIDER,
            new RecordAbsence(JON, ID, days("2026-11-23", "2026-11-27"), Rosters.of(Map.of()), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }
}
