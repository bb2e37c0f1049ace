package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What one new fact changes in a plan that stands: 13 weeks of a, b, c, d in turn, the first four
 * frozen.
 */
class RepairTest {
  private static final DutyWeek FIRST = Gardens.FIRST;
  private static final DutyWeek EIGHTH = FIRST.plus(7);
  private final Garden plan =
      Gardens.published(Gardens.garden(Gardens.squad("a", "b", "c", "d")), 13);
  private final Instant now = Gardens.start(squad(plan));

  @Test
  void nothingNewChangesNothing() {
    assertThat(Gardens.gardeners(squad(plan).turns().values()))
        .isEqualTo("a b c d a b c d a b c d a");
    assertThat(Planner.repair(plan, now)).isEmpty();
  }

  @Test
  void turnsThatStartWithinFourWeeksAreFrozen() {
    SquadPlan squad = squad(plan);
    assertThat(
            squad.turns().values().stream()
                .map(turn -> squad.tier(turn, now))
                .toList()
                .subList(0, 6))
        .containsExactly(
            Tier.FROZEN, Tier.FROZEN, Tier.FROZEN, Tier.FROZEN, Tier.PUBLISHED, Tier.PUBLISHED);
    Turn fifth = squad.turns().get(FIRST.plus(4));
    assertThat(squad.tier(fifth, now.plusNanos(1))).isEqualTo(Tier.FROZEN);
    Turn first = squad.turns().get(FIRST);
    assertThat(squad.tier(first, first.end().minusNanos(1))).isEqualTo(Tier.FROZEN);
    assertThat(squad.tier(first, first.end())).isEqualTo(Tier.SERVED);
    assertThat(squad.tier(Planner.forecast(plan, now).getFirst().turn(), now))
        .isEqualTo(Tier.FORECAST);
  }

  @Test
  void anAbsenceMovesTheOneWeekToTheHighestBalanceWithRestOnBothSides() {
    // d holds week 8; c serves week 7 and a serves week 9, so that only b is rested before and
    // after.
    Garden garden = Gardens.away(plan, "d", EIGHTH);
    List<Change> changes = Planner.repair(garden, now);
    assertThat(changes).hasSize(1);
    Change change = changes.getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.MOVED);
    assertThat(change.from()).hasToString("d");
    assertThat(change.to()).hasToString("b");
    assertThat(change.turn().why().candidates())
        .extracting(Candidate::member)
        .containsExactly(Gardens.id("b"));
    assertThat(change.turn().why().excluded())
        .containsExactly(
            new Exclusion(Gardens.id("a"), new Reason.Resting(FIRST.plus(8))),
            new Exclusion(Gardens.id("c"), new Reason.Resting(FIRST.plus(6))),
            new Exclusion(Gardens.id("d"), new Reason.Away(EIGHTH, 5, 5)));
    assertThat(Planner.repair(garden.with(changes), now)).isEmpty();
  }

  @Test
  void anAbsenceOfSomebodyWhoDoesNotServeMovesNothing() {
    assertThat(moves(Gardens.away(plan, "a", EIGHTH))).isEmpty();
  }

  @Test
  void comingBackTakesNothingFromWhoSteppedIn() {
    Garden repaired = Gardens.away(plan, "d", EIGHTH);
    repaired = repaired.with(Planner.repair(repaired, now));
    Garden back = repaired.withoutAbsence(Gardens.id("d"), new AbsenceId("d-2026-w53"));
    assertThat(back.absences()).isEmpty();
    assertThat(moves(back)).isEmpty();
  }

  @Test
  void anAnnouncedTurnNeedsCoverAndIsNotMoved() {
    DutyWeek third = FIRST.plus(2);
    Garden garden = Gardens.away(plan, "c", third, 4);
    Change change = Planner.repair(garden, now).getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.NEEDS_COVER);
    assertThat(change.turn().gardener()).hasToString("c");
    NeedsCover mark = change.turn().needsCover();
    assertThat(mark.holder()).hasToString("c");
    assertThat(mark.reason()).isEqualTo(new Reason.Away(third, 4, 5));
    assertThat(mark.options())
        .containsExactly(
            new NeedsCover.Option.TakeOver(
                Gardens.id("a"), Ratio.parse("-1/6"), Ratio.parse("-7/6")),
            new NeedsCover.Option.TakeOver(
                Gardens.id("d"), Ratio.parse("5/6"), Ratio.parse("-1/6")),
            new NeedsCover.Option.TakeOver(
                Gardens.id("b"), Ratio.parse("-1/6"), Ratio.parse("-7/6")),
            new NeedsCover.Option.Exchange(
                Gardens.id("a"), FIRST.plus(4), Ratio.parse("-1/6"), Ratio.parse("-7/6")),
            new NeedsCover.Option.Exchange(
                Gardens.id("d"), FIRST.plus(3), Ratio.parse("5/6"), Ratio.parse("-1/6")),
            new NeedsCover.Option.Exchange(
                Gardens.id("b"), FIRST.plus(5), Ratio.parse("-1/6"), Ratio.parse("-7/6")));
    Garden marked = garden.with(List.of(change));
    assertThat(Planner.repair(marked, now)).isEmpty();
    assertThat(Planner.options(marked, Gardens.CHECKOUT, third, now)).isEqualTo(mark.options());
    Garden back =
        marked.withoutAbsence(Gardens.id("c"), marked.absences().get(Gardens.id("c")).firstKey());
    assertThat(Planner.repair(back, now))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.COVERED);
  }

  @Test
  void coverOfTheDaysAwayLiftsTheMark() {
    DutyWeek third = FIRST.plus(2);
    Garden garden = Gardens.away(plan, "c", third, 3);
    garden = garden.with(Planner.repair(garden, now));
    Turn turn = squad(garden).turns().get(third);
    Instant thursday = turn.start().plus(Duration.ofHours(62));
    Span part = new Span(turn.start(), thursday);
    assertThat(Planner.fit(garden, Gardens.CHECKOUT, third, Gardens.id("a"), part)).isNull();
    Turn covered =
        turn.withPieces(
            List.of(
                new Piece(Gardens.id("a"), part),
                new Piece(Gardens.id("c"), new Span(thursday, turn.end()))));
    List<Change> changes = Planner.repair(garden.with(squad(garden).withTurn(covered)), now);
    assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.COVERED);
    assertThat(changes.getFirst().turn().pieces()).isEqualTo(covered.pieces());
  }

  @Test
  void whoLeavesEmptiesAnnouncedTurnsAndPassesOnPublishedOnes() {
    Garden garden = plan.with(squad(plan).withoutMember(Gardens.id("c")));
    List<Change> changes = moves(garden);
    assertThat(
            changes.stream()
                .map(
                    change ->
                        change.turn().week()
                            + " "
                            + change.kind()
                            + " "
                            + change.from()
                            + " "
                            + change.to()))
        .containsExactly(
            FIRST.plus(2) + " EMPTIED c null",
            FIRST.plus(6) + " MOVED c a",
            FIRST.plus(10) + " MOVED c a");
    Gap gap = changes.getFirst().turn().gap();
    assertThat(gap.cause()).isEqualTo(Gap.Cause.GIVEN_UP);
    assertThat(gap.remedies().getFirst()).isEqualTo(new Gap.Remedy.Ask(Gardens.id("a")));
    assertThat(Planner.repair(garden.with(changes), now))
        .noneMatch(change -> change.kind() != Change.Kind.MENTOR);
    assertThat(Planner.options(garden.with(changes), Gardens.CHECKOUT, FIRST.plus(2), now))
        .hasSize(3);
  }

  @Test
  void whoLeavesDuringTheirTurnHasServedWhatIsOver() {
    Instant thursday = now.plus(Duration.ofDays(3));
    Garden garden = plan.with(squad(plan).withoutMember(Gardens.id("a")));
    Change change = moves(garden, thursday).getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.EMPTIED);
    assertThat(change.turn().pieces())
        .containsExactly(new Piece(Gardens.id("a"), new Span(now, thursday)));
    assertThat(change.turn().holes()).containsExactly(new Span(thursday, change.turn().end()));
  }

  @Test
  void optingOutEmptiesPublishedTurnsAndAnnouncedOnesOnlyIfTheySaySo() {
    Member out = squad(plan).members().get(Gardens.id("b")).withOptIn(OptIn.OUT);
    Garden garden = plan.with(squad(plan).withMember(out));
    List<Change> changes = moves(garden);
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(Change.Kind.NEEDS_COVER, Change.Kind.MOVED, Change.Kind.MOVED);
    assertThat(changes.getFirst().turn().needsCover().reason()).isEqualTo(new Reason.OptedOut());

    List<Change> givenUp = Planner.giveUp(plan, Gardens.CHECKOUT, Gardens.id("b"), now);
    assertThat(givenUp).hasSize(1);
    assertThat(givenUp.getFirst().kind()).isEqualTo(Change.Kind.EMPTIED);
    assertThat(givenUp.getFirst().turn().week()).isEqualTo(FIRST.plus(1));
    Garden after = plan.with(givenUp);
    assertThat(moves(after.with(squad(after).withMember(out))))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.MOVED, Change.Kind.MOVED);
  }

  @Test
  void aPublishedGapIsFilledWhenSomebodyComesBackAndAnAnnouncedOneIsNot() {
    Garden garden = Gardens.garden(Gardens.squad("a"));
    for (DutyWeek week : List.of(FIRST.plus(1), EIGHTH)) {
      garden = Gardens.away(garden, "a", week);
    }
    garden = Gardens.published(garden, 10);
    assertThat(Gardens.gardeners(squad(garden).turns().values())).isEqualTo("a - a a a a a - a a");
    Garden back = new Garden(garden.squads(), Garden.EMPTY.absences());
    List<Change> changes = Planner.repair(back, now);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(Change.Kind.FILLED);
    assertThat(changes.getFirst().turn().week()).isEqualTo(EIGHTH);
    assertThat(changes.getFirst().turn().why().restRelaxed()).isTrue();
  }

  @Test
  void aPublishedWeekThatNobodyElseCanServeBecomesAGap() {
    Garden garden = plan;
    for (String member : List.of("a", "b", "c", "d")) {
      garden = Gardens.away(garden, member, EIGHTH, 3);
    }
    List<Change> changes = Planner.repair(garden, now);
    assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.EMPTIED);
    assertThat(changes.getFirst().turn().gap().cause()).isEqualTo(Gap.Cause.NOBODY_ELIGIBLE);
    assertThat(Planner.repair(garden.with(changes), now)).isEmpty();
  }

  @Test
  void onlyTheEmptiedPartOfASharedTurnPassesOn() {
    Turn turn = squad(plan).turns().get(EIGHTH);
    Instant wednesday = turn.start().plus(Duration.ofHours(38));
    Piece kept = new Piece(Gardens.id("a"), new Span(turn.start(), wednesday));
    Turn shared =
        turn.withPieces(List.of(kept, new Piece(Gardens.id("c"), new Span(wednesday, turn.end()))));
    Garden garden = plan.with(squad(plan).withTurn(shared));
    assertThat(moves(garden)).isEmpty();
    Change change = moves(Gardens.away(garden, "c", EIGHTH)).getFirst();
    assertThat(change.kind()).isEqualTo(Change.Kind.MOVED);
    assertThat(change.from()).hasToString("c");
    assertThat(change.turn().pieces())
        .containsExactly(kept, new Piece(Gardens.id("d"), new Span(wednesday, turn.end())));
  }

  @Test
  void aGuestKeepsWhatTheyTookWhileFree() {
    Turn turn = squad(plan).turns().get(EIGHTH);
    MemberId guest = Gardens.id("guest");
    SquadPlan squad =
        squad(plan)
            .withTurn(Turn.whole(EIGHTH, 1, turn.span(), guest, null).withMentor(turn.mentor()));
    Garden garden = plan.with(squad.withGuests(java.util.Set.of(guest)));
    assertThat(moves(garden)).isEmpty();
    assertThat(moves(Gardens.away(garden, "guest", EIGHTH)))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.MOVED);
    assertThat(moves(plan.with(squad))).extracting(Change::kind).containsExactly(Change.Kind.MOVED);
  }

  @Test
  void whoOptsOutAndInAgainDuringTheirTurnStillHoldsIt() {
    Instant thursday = now.plus(Duration.ofDays(3));
    Member again = squad(plan).members().get(Gardens.id("a")).withSince(thursday);
    assertThat(moves(plan.with(squad(plan).withMember(again)), thursday)).isEmpty();
  }

  private List<Change> moves(Garden garden) {
    return moves(garden, now);
  }

  private static List<Change> moves(Garden garden, Instant now) {
    return Planner.repair(garden, now).stream()
        .filter(change -> change.kind() != Change.Kind.MENTOR)
        .toList();
  }

  private static SquadPlan squad(Garden garden) {
    return garden.squads().get(Gardens.CHECKOUT);
  }
}
