package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is picked, decision by decision. */
class PickTest {
  private static final DutyWeek WEEK = Gardens.FIRST;

  @Test
  void theHighestBalanceIsPicked() {
    SquadPlan squad = opened(Gardens.squad("a", "b", "c"), "b", "1/2", null);
    Turn turn = pick(squad);
    assertThat(turn.gardener()).hasToString("b");
    assertThat(turn.why().decidedBy()).isEqualTo(Why.DecidedBy.HIGHEST_BALANCE);
    assertThat(turn.why().fact())
        .isEqualTo(new Why.Fact.HigherBalance(Gardens.id("a"), Ratio.of(1, 2)));
  }

  @Test
  void aBalanceCountsBeforeTheTimeSinceTheLastDuty() {
    SquadPlan squad = opened(Gardens.squad("a", "b"), "a", "1/100", "2026-W44");
    assertThat(pick(opened(squad, "b", "0", "2026-W01")).gardener()).hasToString("a");
  }

  @Test
  void equalBalancesAreDecidedByTheLongestSinceLastDuty() {
    SquadPlan squad = opened(Gardens.squad("a", "b", "c"), "a", "0", "2026-W30");
    squad = opened(opened(squad, "b", "0", "2026-W29"), "c", "0", "2026-W31");
    Turn turn = pick(squad);
    assertThat(turn.gardener()).hasToString("b");
    assertThat(turn.why().decidedBy()).isEqualTo(Why.DecidedBy.LONGEST_SINCE_LAST_DUTY);
    assertThat(turn.why().fact()).isEqualTo(new Why.Fact.LongerAgo(Gardens.id("a")));
    assertThat(turn.why().candidates().stream().map(Candidate::lastServed))
        .containsExactly(
            DutyWeek.parse("2026-W29"), DutyWeek.parse("2026-W30"), DutyWeek.parse("2026-W31"));
  }

  @Test
  void whoNeverServedHasWaitedLongest() {
    SquadPlan squad = opened(Gardens.squad("a", "b"), "a", "0", "2020-W01");
    assertThat(pick(squad).gardener()).hasToString("b");
  }

  @Test
  void allElseEqualTheRosterDecidesAndNotTheId() {
    SquadPlan squad = Gardens.squad("b", "a");
    Turn turn = pick(squad);
    assertThat(turn.gardener()).hasToString("b");
    assertThat(turn.why().decidedBy()).isEqualTo(Why.DecidedBy.ROSTER_ORDER);
    assertThat(turn.why().fact()).isEqualTo(new Why.Fact.EarlierInRoster(Gardens.id("a")));
  }

  @Test
  void thisWeeksOwedCountsAndItsCreditDoesNot() {
    SquadPlan squad = Gardens.squad("half", "full");
    squad = squad.withMember(squad.members().get(Gardens.id("half")).withShare(Ratio.of(1, 2)));
    Turn turn = pick(squad);
    assertThat(turn.gardener()).hasToString("full");
    assertThat(turn.why().candidates())
        .containsExactly(
            Candidate.of(Gardens.id("full"), Ratio.of(2, 3), null),
            Candidate.of(Gardens.id("half"), Ratio.of(1, 3), null));
  }

  @Test
  void whoRestsOwesAllTheSame() {
    List<Turn> turns = Gardens.plan(Gardens.garden(Gardens.squad("a", "b")), Gardens.CHECKOUT, 2);
    assertThat(turns.get(1).why().candidates())
        .containsExactly(Candidate.of(Gardens.id("b"), Ratio.ONE, null));
    assertThat(turns.get(1).why().excluded())
        .containsExactly(new Exclusion(Gardens.id("a"), new Reason.Resting(WEEK)));
  }

  @Test
  void whoOwesMostServesEachTimeTheyHaveRested() {
    SquadPlan squad = opened(Gardens.squad("a", "b", "c", "d"), "d", "20", null);
    assertThat(gardeners(squad, 0, 6)).isEqualTo("d d d d d d");
    assertThat(gardeners(squad, 1, 6)).isEqualTo("d a d b d c");
    assertThat(gardeners(squad, 2, 6)).isEqualTo("d a b d c a");
    assertThat(gardeners(squad, 3, 6)).isEqualTo("d a b c d a");
  }

  @Test
  void aLastTurnKnownFromAnImportAsksForRestToo() {
    SquadPlan squad = opened(Gardens.squad("a", "b"), "a", "20", "2026-W45");
    assertThat(gardeners(squad, 1, 3)).isEqualTo("b a b");
    assertThat(gardeners(opened(Gardens.squad("a", "b"), "a", "20", "2026-W44"), 1, 3))
        .isEqualTo("a b a");
    assertThat(gardeners(opened(Gardens.squad("a", "b"), "a", "20", "2026-W44"), 2, 1))
        .isEqualTo("b");
  }

  @Test
  void restIsRelaxedWhereNobodyRestedAndTheTurnSaysSo() {
    List<Turn> turns = Gardens.plan(Gardens.garden(Gardens.squad("a")), Gardens.CHECKOUT, 2);
    assertThat(Gardens.gardeners(turns)).isEqualTo("a a");
    assertThat(turns.get(0).why().restRelaxed()).isFalse();
    assertThat(turns.get(1).why().restRelaxed()).isTrue();
    assertThat(turns.get(1).why().fact()).isEqualTo(new Why.Fact.NobodyElse());
  }

  @Test
  void relaxedRestIsRelaxedForAll() {
    SquadPlan squad = opened(Gardens.squad("a", "b"), "b", "20", null);
    assertThat(gardeners(squad, 2, 4)).isEqualTo("b a b b");
  }

  @Test
  void aTurnOfTwoWeeksCreditsTwoWeeksAndAsksForRestInWeeks() {
    SquadPlan squad = opened(Gardens.squad("a", "b", "c"), "a", "20", null);
    Handover fortnight =
        new Handover(squad.handover().day(), squad.handover().time(), Gardens.UTC, 2);
    squad = squad.withSettings(fortnight, squad.workingDays(), squad.policy().withRest(2));
    assertThat(gardeners(squad, 2, 8)).isEqualTo("a b a c");
    assertThat(gardeners(squad, 3, 8)).isEqualTo("a b c a");
    Garden garden = Gardens.published(Gardens.garden(squad), 2);
    assertThat(Planner.balances(garden, Gardens.CHECKOUT, WEEK.plus(2)).values())
        .containsExactly(Ratio.parse("56/3"), Ratio.parse("2/3"), Ratio.parse("2/3"));
  }

  @Test
  void aWeekOfHigherValueIsOwedAndCreditedAtThatValue() {
    SquadPlan squad = Gardens.squad("a", "b", "c").withValues(Gardens.worth(WEEK, Ratio.of(2)));
    Garden garden = Gardens.published(Gardens.garden(squad), 1);
    assertThat(Planner.balances(garden, Gardens.CHECKOUT, WEEK.plus(1)).values())
        .containsExactly(Ratio.parse("-4/3"), Ratio.parse("2/3"), Ratio.parse("2/3"));
  }

  @Test
  void theOneFactNamesWhoWasAwayAndWouldHaveBeenPicked() {
    Garden garden = Gardens.away(Gardens.garden(Gardens.squad("a", "b", "c")), "a", WEEK, 3);
    Turn turn = Gardens.plan(garden, Gardens.CHECKOUT, 1).getFirst();
    assertThat(turn.gardener()).hasToString("b");
    Reason away = new Reason.Away(WEEK, 3, 5);
    assertThat(turn.why().excluded()).containsExactly(new Exclusion(Gardens.id("a"), away));
    assertThat(turn.why().fact()).isEqualTo(new Why.Fact.NotExcluded(Gardens.id("a"), away));
  }

  @Test
  void theOneFactNamesWhoRestedAndNeverWhoOptedOut() {
    SquadPlan squad = opened(Gardens.squad("a", "b", "c"), "a", "5", null);
    squad = squad.withMember(squad.members().get(Gardens.id("c")).withOptIn(OptIn.OUT));
    squad = opened(squad, "c", "9", null);
    List<Turn> turns = Gardens.plan(Gardens.garden(squad), Gardens.CHECKOUT, 2);
    assertThat(turns.get(0).why().fact()).isInstanceOf(Why.Fact.HigherBalance.class);
    assertThat(turns.get(1).why().fact())
        .isEqualTo(new Why.Fact.NotExcluded(Gardens.id("a"), new Reason.Resting(WEEK)));
  }

  @Test
  void theMentorIsWhoServedLongestAgoAndNeverTheGardener() {
    List<Turn> turns =
        Gardens.plan(Gardens.garden(Gardens.squad("a", "b", "c")), Gardens.CHECKOUT, 5);
    assertThat(turns.stream().map(turn -> turn.mentor().value()))
        .containsExactly("b", "a", "a", "b", "c");
    assertThat(
            Gardens.plan(Gardens.garden(Gardens.squad("a")), Gardens.CHECKOUT, 1)
                .getFirst()
                .mentor())
        .isNull();
  }

  private static Turn pick(SquadPlan squad) {
    return Planner.pick(Gardens.garden(squad), Gardens.CHECKOUT, WEEK, Gardens.start(squad));
  }

  private static String gardeners(SquadPlan squad, int rest, int weeks) {
    return Gardens.gardeners(
        Gardens.plan(Gardens.garden(Gardens.withRest(squad, rest)), Gardens.CHECKOUT, weeks));
  }

  private static SquadPlan opened(
      SquadPlan squad, String member, String balance, String lastServed) {
    DutyWeek last = lastServed == null ? null : DutyWeek.parse(lastServed);
    return squad.withLedger(squad.ledger().open(Gardens.id(member), Ratio.parse(balance), last));
  }
}
