package io.allotment.capacity.openiteration;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.raid;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.MONDAY;
import static io.allotment.capacity.Sample.NINE;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEARCH;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.away;
import static io.allotment.capacity.Sample.member;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.open;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.squad;
import static io.allotment.capacity.Sample.there;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration.IterationOpened;
import io.allotment.capacity.letgardeningcount.LetGardeningCount;
import io.allotment.capacity.letgardeningcount.LetGardeningCountDecider;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Availability;
import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.Carried;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.Terms;
import io.allotment.capacity.model.Unspent;
import io.allotment.capacity.model.WorkingPattern;
import io.allotment.capacity.setcadence.SetCadence;
import io.allotment.capacity.setcadence.SetCadenceDecider;
import io.allotment.capacity.setfloor.SetFloor;
import io.allotment.capacity.setfloor.SetFloorDecider;
import io.allotment.capacity.setpolicy.SetPolicy;
import io.allotment.capacity.setpolicy.SetPolicyDecider;
import io.allotment.capacity.tellmember.TellMemberDecider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenIterationTest {

  private static final Days NEXT =
      new Days(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-12-03"));

  private static Terms terms(Given given) {
    return given.events().stream()
        .filter(IterationOpened.class::isInstance)
        .map(IterationOpened.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow()
        .terms();
  }

  private static OpenIteration days(String first, String last) {
    return new OpenIteration(
        CHECKOUT, EIGHT, LocalDate.parse(first), LocalDate.parse(last), null, INES, NOW);
  }

  @Test
  void opensUnderTheDefaults() {
    assertThat(terms(opened()))
        .isEqualTo(
            new Terms(
                new Percent(75), new Percent(30), false, Unspent.DEBT, mpd(0), Carried.NOTHING));
  }

  @Test
  void aSprintIsTakenOverOnce() {
    SprintId id = SprintId.of(CHECKOUT, "Sprint 7");
    var sprint = new OpenIteration(CHECKOUT, SEVEN, NINE.first(), NINE.last(), id, INES, NOW);
    assertThat(squad().when(OpenIterationDecider.DECIDER, sprint).events().getFirst())
        .isInstanceOfSatisfying(
            IterationOpened.class, event -> assertThat(event.sprint()).isEqualTo(id));

    Given taken = squad().and(OpenIterationDecider.DECIDER, sprint);
    taken.when(OpenIterationDecider.DECIDER, sprint).then();
    taken
        .when(
            OpenIterationDecider.DECIDER,
            new OpenIteration(CHECKOUT, EIGHT, NEXT.first(), NEXT.last(), id, INES, NOW))
        .refused(CapacityRule.SPRINT_TAKEN, "sprint-7");
    opened()
        .when(OpenIterationDecider.DECIDER, sprint)
        .refused(CapacityRule.ITERATION_TAKEN, "sprint-7");
  }

  private static OpenIteration byCadence(String iteration) {
    return new OpenIteration(CHECKOUT, new IterationId(iteration), null, null, null, INES, NOW);
  }

  private static Days days(Given given) {
    return given.events().stream()
        .filter(IterationOpened.class::isInstance)
        .map(IterationOpened.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow()
        .days();
  }

  @Test
  void withoutDaysItFollowsByTheCadence() {
    Given cadence =
        squad()
            .and(
                SetCadenceDecider.DECIDER,
                new SetCadence(CHECKOUT, new Cadence(MONDAY.minusWeeks(20), 2), INES, NOW))
            .and(OpenIterationDecider.DECIDER, byCadence("first"));
    assertThat(days(cadence)).isEqualTo(new Days(MONDAY, MONDAY.plusDays(13)));
    cadence.when(OpenIterationDecider.DECIDER, byCadence("first")).then();
    Given second = cadence.and(OpenIterationDecider.DECIDER, byCadence("second"));
    assertThat(days(second)).isEqualTo(new Days(MONDAY.plusDays(14), MONDAY.plusDays(27)));
  }

  @Test
  void withoutDaysAndCadenceItIsRefused() {
    squad()
        .when(OpenIterationDecider.DECIDER, byCadence("first"))
        .refused(CapacityRule.NO_CADENCE, "checkout");
    squad()
        .when(
            OpenIterationDecider.DECIDER,
            new OpenIteration(CHECKOUT, SEVEN, MONDAY, null, null, INES, NOW))
        .refused(CapacityRule.BAD_DAYS, "missing");
  }

  @Test
  void theSameAgainIsARepeat() {
    opened().when(OpenIterationDecider.DECIDER, open(SEVEN, NINE)).then();
  }

  @Test
  void theShareIsThePolicysButNoLessThanTheFloorOfItsFirstDay() {
    Policy forty = new Policy(new Percent(75), new Percent(40), Unspent.DEBT, null);
    Given policy =
        squad().and(SetPolicyDecider.DECIDER, new SetPolicy(CHECKOUT, 0, forty, INES, NOW));
    assertThat(terms(policy.and(OpenIterationDecider.DECIDER, open(SEVEN, NINE))).share())
        .isEqualTo(new Percent(40));

    Given floor =
        policy.and(SetFloorDecider.DECIDER, new SetFloor(new Percent(50), NINE.last(), INES, NOW));
    assertThat(terms(floor.and(OpenIterationDecider.DECIDER, open(SEVEN, NINE))).share())
        .isEqualTo(new Percent(40));
    assertThat(terms(floor.and(OpenIterationDecider.DECIDER, open(EIGHT, NEXT))).share())
        .isEqualTo(new Percent(50));
  }

  @Test
  void whereGardeningCountsTheGardenIsTakenOffTheShare() {
    Given counts =
        squad()
            .and(LetGardeningCountDecider.DECIDER, new LetGardeningCount(CHECKOUT, true, INES, NOW))
            .and(OpenIterationDecider.DECIDER, open(SEVEN, NINE));
    Iteration iteration = counts.plan().iteration();
    assertThat(iteration.accounts().improvement()).isEqualTo(mpd(11_475 - 6_750));
    assertThat(iteration.accounts().feature()).isEqualTo(mpd(20_025 + 6_750));
  }

  @Test
  void aThirdOfWhatIsOwedIsRepaidAndADayAtLeast() {
    Given raided =
        opened()
            .and(
                DeclareRaidDecider.DECIDER,
                raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 2_000))
            .and(OpenIterationDecider.DECIDER, open(EIGHT, NEXT));
    assertThat(terms(raided).repayment()).isEqualTo(mpd(1_000));
    assertThat(raided.owed()).isEqualTo(mpd(1_000));

    Given closed =
        opened()
            .and(CloseIterationDecider.DECIDER, close())
            .and(OpenIterationDecider.DECIDER, open(EIGHT, NEXT));
    assertThat(terms(closed).repayment()).isEqualTo(mpd(3_825));
    assertThat(closed.owed()).isEqualTo(mpd(11_475 - 3_825));
  }

  @Test
  void whatIsCarriedOnIsTakenOverOnce() {
    Policy carried = new Policy(new Percent(75), new Percent(30), Unspent.CARRIED, null);
    Given given =
        squad()
            .and(SetPolicyDecider.DECIDER, new SetPolicy(CHECKOUT, 0, carried, INES, NOW))
            .and(OpenIterationDecider.DECIDER, open(SEVEN, NINE))
            .and(CloseIterationDecider.DECIDER, close())
            .and(OpenIterationDecider.DECIDER, open(EIGHT, NEXT));
    assertThat(terms(given).carried()).isEqualTo(new Carried(mpd(0), mpd(5_737)));
    Days later = new Days(NEXT.last().plusDays(1), NEXT.last().plusDays(7));
    Given third = given.and(OpenIterationDecider.DECIDER, open(new IterationId("sprint-9"), later));
    assertThat(terms(third).carried()).isEqualTo(Carried.NOTHING);
  }

  @Test
  void gardenAndImprovementBeyondAllThereIsOpensAndSaysSo() {
    Policy all = new Policy(new Percent(75), new Percent(100), Unspent.DEBT, null);
    Iteration iteration =
        squad()
            .and(SetPolicyDecider.DECIDER, new SetPolicy(CHECKOUT, 0, all, INES, NOW))
            .and(OpenIterationDecider.DECIDER, open(SEVEN, NINE))
            .plan()
            .iteration();
    assertThat(iteration.accounts().infeasible()).isTrue();
    assertThat(iteration.accounts().shortfall()).isEqualTo(mpd(6_750));
    assertThat(iteration.accounts().improvement()).isEqualTo(mpd(38_250));
  }

  @Test
  void anAbsenceLongerThanTheIterationLeavesNothingOfThatMember() {
    Given away =
        opened()
            .and(
                TellMemberDecider.DECIDER,
                member(SIX.get(1), 2, there(away("2026-10-01", "2027-03-31"))));
    assertThat(away.plan().iteration().accounts().total()).isEqualTo(mpd(38_250 - 6_750));
  }

  @Test
  void refusesASquadThatNobodyToldOf() {
    squad()
        .when(
            OpenIterationDecider.DECIDER,
            new OpenIteration(SEARCH, SEVEN, NINE.first(), NINE.last(), null, INES, NOW))
        .refused(CapacityRule.UNKNOWN_SQUAD, "search");
  }

  @Test
  void refusesDaysThatCannotBeMeant() {
    squad()
        .when(OpenIterationDecider.DECIDER, days("2026-11-20", "2026-11-19"))
        .refused(CapacityRule.BAD_DAYS, "end by 2027-02-19");
    squad()
        .when(OpenIterationDecider.DECIDER, days("2026-11-20", "2027-02-20"))
        .refused(CapacityRule.BAD_DAYS, "93 days", "end by 2027-02-19");
    squad()
        .when(OpenIterationDecider.DECIDER, days("1026-11-20", "1026-11-30"))
        .refused(CapacityRule.BAD_DAYS, "years");
    squad()
        .when(
            OpenIterationDecider.DECIDER,
            new OpenIteration(CHECKOUT, EIGHT, LocalDate.MIN, LocalDate.MAX, null, INES, NOW))
        .refused(CapacityRule.BAD_DAYS);
  }

  @Test
  void refusesOneThatOverlapsAndSaysWhatIsFree() {
    opened()
        .when(OpenIterationDecider.DECIDER, days("2026-11-19", "2026-11-30"))
        .refused(
            CapacityRule.OVERLAPPING_ITERATIONS,
            "sprint-7",
            "Begin on 2026-11-20",
            "end by 2026-11-08");
    opened().when(OpenIterationDecider.DECIDER, days("2026-11-20", "2026-11-30")).events();
  }

  @Test
  void refusesOneThatOverlapsAClosedOneToo() {
    opened()
        .and(CloseIterationDecider.DECIDER, close())
        .when(OpenIterationDecider.DECIDER, days("2026-11-01", "2026-11-09"))
        .refused(CapacityRule.OVERLAPPING_ITERATIONS);
  }

  @Test
  void refusesANameThatIsTaken() {
    opened()
        .when(OpenIterationDecider.DECIDER, open(SEVEN, NEXT))
        .refused(CapacityRule.ITERATION_TAKEN, "sprint-7");
  }

  @Test
  void refusesOneInWhichNobodyServes() {
    squad()
        .when(OpenIterationDecider.DECIDER, days("2025-11-01", "2025-11-09"))
        .refused(CapacityRule.NOBODY_SERVES, "checkout");
  }

  @Test
  void whereAllLeaveAfterwardsNothingIsThere() {
    Given given = opened();
    for (MemberId member : SIX) {
      given =
          given.and(
              TellMemberDecider.DECIDER,
              member(
                  member,
                  9,
                  new Availability(List.of(), WorkingPattern.WEEKDAYS, Set.of(MONDAY), List.of())));
    }
    assertThat(given.plan().iteration().accounts().total()).isEqualTo(mpd(0));
    assertThat(given.plan().iteration().accounts().infeasible()).isFalse();
  }
}
