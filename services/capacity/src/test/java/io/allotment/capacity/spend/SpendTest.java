package io.allotment.capacity.spend;

import static io.allotment.capacity.Doing.finish;
import static io.allotment.capacity.Doing.release;
import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Doing.work;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.OTHER_FEATURE;
import static io.allotment.capacity.Sample.RUNBOOK;
import static io.allotment.capacity.Sample.SEARCH;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.SIX;
import static io.allotment.capacity.Sample.THEIRS;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.away;
import static io.allotment.capacity.Sample.member;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.there;
import static io.allotment.capacity.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.RaidUndeclared;
import io.allotment.capacity.event.OfIteration.Spent;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.release.ReleaseDecider;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.tellmember.TellMemberDecider;
import io.allotment.capacity.tellstory.TellStoryDecider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpendTest {

  private static Standing standing(Given given, Account account) {
    return given.plan().iteration().standing(account);
  }

  private static RaidUndeclared undeclared(
      int number, StoryId story, Account from, Account to, long amount) {
    return new RaidUndeclared(
        CHECKOUT,
        SEVEN,
        new RaidId("undeclared-" + number),
        story,
        new Transfer(from, to, mpd(amount)),
        NOW);
  }

  private static Spent spent(StoryId story, Map<Account, Long> drawn, long held, boolean done) {
    Spending spending = Spending.NONE;
    for (var entry : drawn.entrySet()) {
      spending = spending.with(entry.getKey(), mpd(entry.getValue()));
    }
    return new Spent(CHECKOUT, SEVEN, story, spending, mpd(held), Measure.ACTUAL, done, INES, NOW);
  }

  @Test
  void whatAStoryTookReplacesWhatWasHeldForIt() {
    Given held = opened().and(ReserveDecider.DECIDER, reserve(UPGRADE, 3_000));
    held.when(SpendDecider.DECIDER, finish(UPGRADE, 2_000))
        .then(spent(UPGRADE, Map.of(Account.IMPROVEMENT, 2_000L), 0, true));
    held.when(SpendDecider.DECIDER, work(UPGRADE, 2_000))
        .then(spent(UPGRADE, Map.of(Account.IMPROVEMENT, 2_000L), 1_000, false));
  }

  @Test
  void theSameAgainChangesNothing() {
    opened()
        .and(SpendDecider.DECIDER, finish(UPGRADE, 2_000))
        .when(SpendDecider.DECIDER, finish(UPGRADE, 2_000))
        .then();
  }

  @Test
  void anOverrunDrawsTheSameAccountAsLongAsItHasAny() {
    opened()
        .and(ReserveDecider.DECIDER, reserve(UPGRADE, 1_000))
        .when(SpendDecider.DECIDER, finish(UPGRADE, 11_475))
        .then(spent(UPGRADE, Map.of(Account.IMPROVEMENT, 11_475L), 0, true));
  }

  @Test
  void whatItsAccountLacksIsARaidOfImprovementThatNobodyDeclared() {
    Given full =
        opened()
            .and(ReserveDecider.DECIDER, reserve(FEATURE, 20_000))
            .and(ReserveDecider.DECIDER, reserve(UPGRADE, 11_000));
    full.when(SpendDecider.DECIDER, finish(FEATURE, 21_025))
        .then(
            spent(FEATURE, Map.of(Account.FEATURE, 21_025L), 0, true),
            undeclared(1, FEATURE, Account.IMPROVEMENT, Account.FEATURE, 1_000));
    Given raided = full.and(SpendDecider.DECIDER, finish(FEATURE, 21_025));
    assertThat(standing(raided, Account.FEATURE).lacks()).isEqualTo(mpd(0));
    assertThat(standing(raided, Account.IMPROVEMENT).lacks()).isEqualTo(mpd(525));
    assertThat(raided.owed()).isEqualTo(mpd(0));
  }

  @Test
  void anOverrunDoesNotEatWhatIsHeldForOthersInItsAccount() {
    opened()
        .and(ReserveDecider.DECIDER, reserve(FEATURE, 10_000))
        .and(ReserveDecider.DECIDER, reserve(OTHER_FEATURE, 10_000))
        .when(SpendDecider.DECIDER, finish(FEATURE, 10_026))
        .then(
            spent(FEATURE, Map.of(Account.FEATURE, 10_026L), 0, true),
            undeclared(1, FEATURE, Account.IMPROVEMENT, Account.FEATURE, 1));
  }

  @Test
  void whatIsSpentThoughAnAbsenceLeftLessIsTakenFromImprovementToo() {
    opened()
        .and(ReserveDecider.DECIDER, reserve(FEATURE, 10_000))
        .and(ReserveDecider.DECIDER, reserve(OTHER_FEATURE, 10_000))
        .and(
            TellMemberDecider.DECIDER,
            member(SIX.get(1), 2, there(away("2026-11-09", "2026-11-13"))))
        .and(SpendDecider.DECIDER, finish(OTHER_FEATURE, 10_000))
        .when(SpendDecider.DECIDER, finish(FEATURE, 10_000))
        .then(
            spent(FEATURE, Map.of(Account.FEATURE, 10_000L), 0, true),
            undeclared(1, FEATURE, Account.IMPROVEMENT, Account.FEATURE, 2_600));
  }

  @Test
  void reactiveWorkBeyondTheGardenAndImprovementBeyondItsOwn() {
    opened()
        .when(SpendDecider.DECIDER, finish(INCIDENT, 7_000))
        .then(
            spent(INCIDENT, Map.of(Account.GARDEN, 7_000L), 0, true),
            undeclared(1, INCIDENT, Account.IMPROVEMENT, Account.GARDEN, 250));
    opened()
        .when(SpendDecider.DECIDER, finish(UPGRADE, 12_000))
        .then(
            spent(UPGRADE, Map.of(Account.IMPROVEMENT, 12_000L), 0, true),
            undeclared(1, UPGRADE, Account.FEATURE, Account.IMPROVEMENT, 525));
  }

  @Test
  void whatNoAccountHasIsShownAsOverCommitted() {
    Given given = opened().and(SpendDecider.DECIDER, finish(FEATURE, 40_000));
    assertThat(given.events().subList(given.events().size() - 2, given.events().size()))
        .containsExactly(
            undeclared(1, FEATURE, Account.IMPROVEMENT, Account.FEATURE, 11_475),
            undeclared(2, FEATURE, Account.GARDEN, Account.FEATURE, 6_750));
    assertThat(standing(given, Account.FEATURE).lacks()).isEqualTo(mpd(40_000 - 38_250));
  }

  @Test
  void workThatNobodyReservedDrawsTheAccountOfItsClassEachTime() {
    Given worked = opened().and(SpendDecider.DECIDER, work(INCIDENT, 1_000));
    worked
        .when(SpendDecider.DECIDER, work(INCIDENT, 1_500))
        .then(spent(INCIDENT, Map.of(Account.GARDEN, 1_500L), 0, false));
  }

  @Test
  void reactiveWorkDrawsTheAccountItWasReservedOn() {
    opened()
        .and(ReserveDecider.DECIDER, reserve(INCIDENT, Account.FEATURE, 1_000))
        .when(SpendDecider.DECIDER, work(INCIDENT, 1_500))
        .then(spent(INCIDENT, Map.of(Account.FEATURE, 1_500L), 0, false));
  }

  @Test
  void aFeatureThatWasReservedAsImprovementIsStillSpentAsAFeature() {
    Given full =
        opened()
            .and(ReserveDecider.DECIDER, reserve(RUNBOOK, 2_000))
            .and(ReserveDecider.DECIDER, reserve(FEATURE, 20_025))
            .and(TellStoryDecider.DECIDER, story(RUNBOOK, 2, told(StoryClass.TACTICAL, null)));
    full.when(SpendDecider.DECIDER, finish(RUNBOOK, 2_000))
        .then(
            spent(RUNBOOK, Map.of(Account.FEATURE, 2_000L), 0, true),
            undeclared(1, RUNBOOK, Account.IMPROVEMENT, Account.FEATURE, 2_000));
  }

  @Test
  void anActualReplacesAnEstimateAlsoWhereItIsLess() {
    Given estimated =
        opened()
            .and(
                SpendDecider.DECIDER,
                new Spend(CHECKOUT, SEVEN, FEATURE, mpd(3_000), Measure.ESTIMATE, true, INES, NOW));
    assertThat(estimated.plan().iteration().works().of(FEATURE).measure())
        .isEqualTo(Measure.ESTIMATE);
    estimated
        .when(SpendDecider.DECIDER, finish(FEATURE, 2_000))
        .then(spent(FEATURE, Map.of(Account.FEATURE, 2_000L), 0, true));
    estimated
        .when(SpendDecider.DECIDER, finish(FEATURE, 3_000))
        .then(spent(FEATURE, Map.of(Account.FEATURE, 3_000L), 0, true));
  }

  @Test
  void whatWasSaidIsOnlyTakenBackWithAReason() {
    opened()
        .and(SpendDecider.DECIDER, work(FEATURE, 3_000))
        .when(SpendDecider.DECIDER, work(FEATURE, 2_999))
        .refused(CapacityRule.SPENT_LESS, "3 days", "Correct it");
  }

  @Test
  void whatIsReleasedStaysSpent() {
    Given given =
        opened()
            .and(ReserveDecider.DECIDER, reserve(UPGRADE, 3_000))
            .and(SpendDecider.DECIDER, work(UPGRADE, 1_000))
            .and(ReleaseDecider.DECIDER, release(UPGRADE));
    assertThat(standing(given, Account.IMPROVEMENT).spent()).isEqualTo(mpd(1_000));
    assertThat(standing(given, Account.IMPROVEMENT).reserved()).isEqualTo(mpd(0));
  }

  @Test
  void refusesWhatIsNotTheSquadsUnlessTimeWasHeldForIt() {
    opened()
        .when(SpendDecider.DECIDER, finish(THEIRS, 1_000))
        .refused(CapacityRule.STORY_OF_ANOTHER_SQUAD);
    opened()
        .when(SpendDecider.DECIDER, finish(FEATURE, 1_000_001))
        .refused(CapacityRule.BAD_AMOUNT);
    opened()
        .and(ReserveDecider.DECIDER, reserve(FEATURE, 2_000))
        .and(
            TellStoryDecider.DECIDER,
            story(FEATURE, 2, told(SEARCH, StoryClass.TACTICAL, null, Story.Progress.STARTED)))
        .when(SpendDecider.DECIDER, work(FEATURE, 1_000))
        .then(spent(FEATURE, Map.of(Account.FEATURE, 1_000L), 1_000, false));
  }
}
