package io.allotment.capacity.raisealerts;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.correct;
import static io.allotment.capacity.Doing.covering;
import static io.allotment.capacity.Doing.finish;
import static io.allotment.capacity.Doing.raid;
import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Doing.work;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.UNCLASSED;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.away;
import static io.allotment.capacity.Sample.member;
import static io.allotment.capacity.Sample.open;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.squad;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.there;
import static io.allotment.capacity.Sample.told;
import static io.allotment.capacity.raisealerts.Looking.facts;
import static io.allotment.capacity.raisealerts.Looking.look;
import static io.allotment.capacity.raisealerts.Looking.raised;
import static io.allotment.capacity.raisealerts.Looking.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.correctspending.CorrectSpendingDecider;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.tellstory.TellStoryDecider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is alerted to in the iteration of the example: eleven days from 2026-11-09, T = 38.25, G =
 * 6.75, B = 11.475, F = 20.025 days.
 */
class RaiseAlertsTest {

  private static final String FIRST = "2026-11-09";
  private static final String THIRD = "2026-11-12";

  @Test
  void anIterationThatBeginsIsInOrder() {
    assertThat(raised(opened(), FIRST)).isEmpty();
    assertThat(raised(opened(), "2026-11-11")).isEmpty();
    assertThat(raised(opened(), "2026-10-09")).isEmpty();
  }

  @Test
  void improvementIsAtRiskWhenItIsBehindTheTimeByMoreThanAQuarter() {
    Given little = opened().and(ReserveDecider.DECIDER, reserve(UPGRADE, 260));
    assertThat(raised(little, THIRD)).containsExactly("reserve-at-risk/checkout/sprint-7");
    assertThat(facts(little, THIRD, "reserve-at-risk/checkout/sprint-7"))
        .containsEntry("gone", 3L)
        .containsEntry("days", 11L)
        .containsEntry("used", 260L)
        .containsEntry("has", 11_475L)
        .containsEntry("lacks", 0L);
    assertThat(raised(opened().and(ReserveDecider.DECIDER, reserve(UPGRADE, 261)), THIRD))
        .isEmpty();
    Given worked = opened().and(SpendDecider.DECIDER, work(UPGRADE, 261));
    assertThat(raised(worked, THIRD)).isEmpty();
  }

  @Test
  void exactlyAQuarterBehindIsNotAtRisk() {
    Days eight = new Days(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-30"));
    Given given = squad().and(OpenIterationDecider.DECIDER, open(EIGHT, eight));
    assertThat(raised(given, "2026-11-25")).isEmpty();
    assertThat(raised(given, "2026-11-26")).containsExactly("reserve-at-risk/checkout/sprint-8");
  }

  /** Else it would come and go with each story that is reserved and released. */
  @Test
  void whatIsAtRiskStaysSoUntilItIsBehindNoMore() {
    Given raised = look(opened(), THIRD);
    Given more = raised.and(ReserveDecider.DECIDER, reserve(UPGRADE, 3_129));
    assertThat(settled(more, THIRD)).isEmpty();
    assertThat(raised(more, THIRD)).isEmpty();
    Given enough = raised.and(ReserveDecider.DECIDER, reserve(UPGRADE, 3_130));
    assertThat(settled(enough, THIRD)).containsExactly("reserve-at-risk/checkout/sprint-7");
  }

  @Test
  void aGardenThatPromisedMoreThanItHasIsOverCommittedAndARisk() {
    Given given =
        opened()
            .and(ReserveDecider.DECIDER, reserve(INCIDENT, 6_750))
            .and(
                TellMemberDecider.DECIDER,
                member(SIX.getFirst(), 2, there(away("2026-11-12", "2026-11-13"))));
    assertThat(raised(given, FIRST))
        .containsExactlyInAnyOrder(
            "over-committed/checkout/sprint-7", "reserve-at-risk/checkout/sprint-7");
    assertThat(facts(given, FIRST, "over-committed/checkout/sprint-7"))
        .containsEntry("garden", 1_500L)
        .containsEntry("improvement", 0L)
        .containsEntry("feature", 0L);
    assertThat(raised(given, "2026-11-08"))
        .as("it has not begun, and can be put right at leisure")
        .containsExactly("over-committed/checkout/sprint-7");
  }

  @Test
  void aRaidOfImprovementIsSaidAndTheReserveIsBreached() {
    Given given =
        opened()
            .and(
                DeclareRaidDecider.DECIDER,
                raid("r-1", Account.IMPROVEMENT, Account.FEATURE, 1_000));
    assertThat(raised(given, FIRST))
        .containsExactlyInAnyOrder(
            "raid-declared/checkout/sprint-7/r-1", "reserve-breached/checkout/sprint-7");
    assertThat(facts(given, FIRST, "reserve-breached/checkout/sprint-7"))
        .containsEntry("elsewhere", 1_000L);
    Given garden =
        opened()
            .and(DeclareRaidDecider.DECIDER, raid("r-1", Account.GARDEN, Account.FEATURE, 1_000));
    assertThat(raised(garden, FIRST)).containsExactly("raid-declared/checkout/sprint-7/r-1");
  }

  @Test
  void whatWasNotSpentWhenTheLastDayHasPassedBreachesTheReserve() {
    assertThat(raised(opened(), "2026-11-19")).containsExactly("reserve-at-risk/checkout/sprint-7");
    assertThat(raised(opened(), "2026-11-20"))
        .containsExactly("reserve-breached/checkout/sprint-7");
    Given spent = opened().and(SpendDecider.DECIDER, finish(UPGRADE, 11_475));
    assertThat(raised(spent, "2026-11-20")).doesNotContain("reserve-breached/checkout/sprint-7");
    Given closed = look(opened(), "2026-11-20").and(CloseIterationDecider.DECIDER, close());
    assertThat(settled(closed, "2026-11-20")).containsExactly("reserve-breached/checkout/sprint-7");
  }

  @Test
  void aRaidWithoutAWordWaitsUntilItIsDeclared() {
    Given overrun = opened().and(SpendDecider.DECIDER, work(INCIDENT, 7_000));
    assertThat(raised(overrun, FIRST)).contains("raid-undeclared/checkout/sprint-7/undeclared-1");
    Given declared =
        look(overrun, FIRST)
            .and(
                DeclareRaidDecider.DECIDER,
                covering("r-1", "undeclared-1", Account.IMPROVEMENT, Account.GARDEN, 250));
    assertThat(settled(declared, FIRST))
        .containsExactly("raid-undeclared/checkout/sprint-7/undeclared-1");
    assertThat(raised(declared, FIRST)).containsExactly("raid-declared/checkout/sprint-7/r-1");
  }

  /** It closed in order, and a correction took more than the garden had. */
  @Test
  void aRaidWithoutAWordInAnIterationThatHasClosedWaitsToo() {
    Given closed =
        opened()
            .and(SpendDecider.DECIDER, work(INCIDENT, 6_750))
            .and(CloseIterationDecider.DECIDER, close());
    assertThat(raised(closed, FIRST)).noneMatch(key -> key.startsWith("raid-undeclared"));
    Given corrected =
        closed.and(CorrectSpendingDecider.DECIDER, correct(INCIDENT, Account.GARDEN, 7_000));
    assertThat(facts(corrected, FIRST, "raid-undeclared/checkout/sprint-7/undeclared-1"))
        .containsEntry("improvement", 250L)
        .containsEntry("closed", 1L);
    Given declared =
        look(corrected, FIRST)
            .and(
                DeclareRaidDecider.DECIDER,
                covering("r-1", "undeclared-1", Account.IMPROVEMENT, Account.GARDEN, 250));
    assertThat(settled(declared, FIRST))
        .containsExactly("raid-undeclared/checkout/sprint-7/undeclared-1");
  }

  @Test
  void oneBExactlyIsNotTooMuchDebt() {
    Given oneB =
        opened()
            .and(
                DeclareRaidDecider.DECIDER,
                raid("r-1", Account.IMPROVEMENT, Account.FEATURE, 11_475));
    assertThat(raised(oneB, FIRST)).doesNotContain("debt-above-improvement/checkout");
    Given more =
        oneB.and(DeclareRaidDecider.DECIDER, raid("r-2", Account.GARDEN, Account.FEATURE, 1));
    assertThat(facts(more, FIRST, "debt-above-improvement/checkout"))
        .containsEntry("owed", 11_476L)
        .containsEntry("improvement", 11_475L);
  }

  @Test
  void fifteenHundredthsWithoutAClassAreNotTooMuch() {
    Given fifteen =
        opened()
            .and(SpendDecider.DECIDER, work(UNCLASSED, 600))
            .and(SpendDecider.DECIDER, work(FEATURE, 3_400));
    assertThat(raised(fifteen, FIRST)).isEmpty();
    Given more = fifteen.and(SpendDecider.DECIDER, work(UNCLASSED, 601));
    assertThat(raised(more, FIRST)).containsExactly("unclassified/checkout/sprint-7");
    Given classed =
        look(more, FIRST)
            .and(TellStoryDecider.DECIDER, story(UNCLASSED, 2, told(StoryClass.TACTICAL, null)));
    assertThat(settled(classed, FIRST)).containsExactly("unclassified/checkout/sprint-7");
  }

  @Test
  void nothingFollowsFromLessThanATenthOfTheCapacity() {
    Given little = opened().and(SpendDecider.DECIDER, work(UNCLASSED, 3_824));
    assertThat(raised(little, FIRST)).isEmpty();
    Given tenth = opened().and(SpendDecider.DECIDER, work(UNCLASSED, 3_825));
    assertThat(raised(tenth, FIRST)).containsExactly("unclassified/checkout/sprint-7");
  }

  @Test
  void halfOfTheTimeMayBeOperational() {
    Given half =
        opened()
            .and(SpendDecider.DECIDER, work(INCIDENT, 2_000))
            .and(SpendDecider.DECIDER, work(FEATURE, 2_000));
    assertThat(raised(half, FIRST)).isEmpty();
    Given more = half.and(SpendDecider.DECIDER, work(INCIDENT, 2_001));
    assertThat(raised(more, FIRST)).containsExactly("operational-above-half/checkout/sprint-7");
  }

  @Test
  void whoLooksAgainRaisesNothingAgain() {
    Given looked = look(look(opened(), THIRD), THIRD);
    assertThat(looked.events()).isEqualTo(look(opened(), THIRD).events());
    assertThat(raised(looked, THIRD)).isEmpty();
    assertThat(settled(looked, THIRD)).isEmpty();
  }

  /**
   * Another iteration was opened since the command was made: what changed is looked at by itself.
   */
  @Test
  void whoKnowsOfLessThanThereIsDecidesNothing() {
    assertThat(
            opened()
                .when(
                    RaiseAlertsDecider.DECIDER,
                    new RaiseAlerts(CHECKOUT, Set.of(), Set.of(), Looking.at(THIRD)))
                .events())
        .isEqualTo(List.of());
  }
}
