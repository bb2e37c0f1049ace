package io.allotment.capacity.reserve;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.finish;
import static io.allotment.capacity.Doing.release;
import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Doing.work;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.OTHER_FEATURE;
import static io.allotment.capacity.Sample.PLATFORM;
import static io.allotment.capacity.Sample.RUNBOOK;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.THEIRS;
import static io.allotment.capacity.Sample.UNCLASSED;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.Released;
import io.allotment.capacity.event.OfIteration.Reserved;
import io.allotment.capacity.mapenabler.MapEnabler;
import io.allotment.capacity.mapenabler.MapEnablerDecider;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Kind;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.release.ReleaseDecider;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellstory.TellStoryDecider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReserveTest {

  private static Reserved reserved(StoryId story, Account account, long amount) {
    return new Reserved(CHECKOUT, SEVEN, story, account, mpd(amount), INES, NOW);
  }

  @Test
  void aStoryDrawsOnTheAccountItsClassSays() {
    Map.of(
            FEATURE, Account.FEATURE,
            PLATFORM, Account.FEATURE,
            UNCLASSED, Account.FEATURE,
            UPGRADE, Account.IMPROVEMENT,
            RUNBOOK, Account.IMPROVEMENT,
            INCIDENT, Account.GARDEN)
        .forEach(
            (story, account) ->
                opened()
                    .when(ReserveDecider.DECIDER, reserve(story, 1_000))
                    .then(reserved(story, account, 1_000)));
  }

  @Test
  void aStrategicStoryIsImprovementWhereItsSquadSaysSo() {
    opened()
        .and(MapEnablerDecider.DECIDER, new MapEnabler(CHECKOUT, PLATFORM, true, INES, NOW))
        .when(ReserveDecider.DECIDER, reserve(PLATFORM, 1_000))
        .then(reserved(PLATFORM, Account.IMPROVEMENT, 1_000));
  }

  @Test
  void theLastThousandthIsReservedAndNoneBeyond() {
    Given full = opened().and(ReserveDecider.DECIDER, reserve(FEATURE, 20_000));
    full.when(ReserveDecider.DECIDER, reserve(OTHER_FEATURE, 26))
        .refused(
            CapacityRule.NO_ROOM,
            "FEATURE has 0.025 days left",
            "0.026 days were asked for",
            "20 days are reserved",
            "Reserve up to 0.025 days");
    full.and(ReserveDecider.DECIDER, reserve(OTHER_FEATURE, 25))
        .when(ReserveDecider.DECIDER, reserve(PLATFORM, 1))
        .refused(CapacityRule.NO_ROOM, "Release something");
  }

  @Test
  void whatIsReservedAgainTakesThePlaceOfWhatWas() {
    Given held = opened().and(ReserveDecider.DECIDER, reserve(UPGRADE, 11_475));
    held.when(ReserveDecider.DECIDER, reserve(UPGRADE, 11_475)).then();
    held.when(ReserveDecider.DECIDER, reserve(UPGRADE, 5_000))
        .then(reserved(UPGRADE, Account.IMPROVEMENT, 5_000));
    held.when(ReserveDecider.DECIDER, reserve(UPGRADE, 11_476))
        .refused(CapacityRule.NO_ROOM, "11.475 days left");
  }

  @Test
  void reservingAndReleasingIsAsBefore() {
    Given held = opened().and(ReserveDecider.DECIDER, reserve(UPGRADE, 2_000));
    held.when(ReleaseDecider.DECIDER, release(UPGRADE))
        .then(
            new Released(
                CHECKOUT, SEVEN, UPGRADE, Account.IMPROVEMENT, mpd(2_000), false, INES, NOW));
    Standing before = opened().plan().iteration().standing(Account.IMPROVEMENT);
    Given released = held.and(ReleaseDecider.DECIDER, release(UPGRADE));
    assertThat(released.plan().iteration().standing(Account.IMPROVEMENT)).isEqualTo(before);
    released.when(ReleaseDecider.DECIDER, release(UPGRADE)).then();
  }

  @Test
  void reactiveWorkMayDrawOnFeaturesWhereTheGardenIsFull() {
    Given full = opened().and(ReserveDecider.DECIDER, reserve(INCIDENT, 6_750));
    StoryId second = new StoryId("second");
    Given two =
        full.and(
            TellStoryDecider.DECIDER, story(second, 1, told(StoryClass.OPERATIONAL, Kind.STAGING)));
    two.when(ReserveDecider.DECIDER, reserve(second, 1))
        .refused(CapacityRule.NO_ROOM, "draw on FEATURE, or declare a raid");
    two.when(ReserveDecider.DECIDER, reserve(second, Account.FEATURE, 1))
        .then(reserved(second, Account.FEATURE, 1));
    two.when(ReserveDecider.DECIDER, reserve(second, Account.IMPROVEMENT, 1))
        .refused(CapacityRule.WRONG_ACCOUNT, "[GARDEN, FEATURE]");
  }

  @Test
  void nothingElseChoosesItsAccount() {
    opened()
        .when(ReserveDecider.DECIDER, reserve(FEATURE, Account.IMPROVEMENT, 1))
        .refused(CapacityRule.WRONG_ACCOUNT, "[FEATURE]");
  }

  @Test
  void moreIsReservedForAStoryThatTookSomeAlready() {
    Given worked =
        opened()
            .and(ReserveDecider.DECIDER, reserve(UPGRADE, 2_000))
            .and(SpendDecider.DECIDER, work(UPGRADE, 1_500));
    worked
        .when(ReserveDecider.DECIDER, reserve(UPGRADE, 11_475 - 1_500))
        .then(reserved(UPGRADE, Account.IMPROVEMENT, 11_475 - 1_500));
    worked
        .when(ReserveDecider.DECIDER, reserve(UPGRADE, 11_475 - 1_499))
        .refused(CapacityRule.NO_ROOM, "9.975 days left", "1.5 days spent");
  }

  @Test
  void refusesAmountsThatCannotBeMeant() {
    opened()
        .when(ReserveDecider.DECIDER, reserve(FEATURE, 0))
        .refused(CapacityRule.BAD_AMOUNT, "0 days");
    opened()
        .when(ReserveDecider.DECIDER, reserve(FEATURE, 1_000_001))
        .refused(CapacityRule.BAD_AMOUNT, "1000.001 days", "up to 1000 days");
  }

  @Test
  void refusesStoriesThatAreNotToBeDoneHere() {
    opened()
        .when(ReserveDecider.DECIDER, reserve(THEIRS, 1_000))
        .refused(CapacityRule.STORY_OF_ANOTHER_SQUAD, "search's");
    opened()
        .when(ReserveDecider.DECIDER, reserve(new StoryId("nobodys"), 1_000))
        .refused(CapacityRule.UNKNOWN_STORY, "nobodys");
    opened()
        .and(
            TellStoryDecider.DECIDER,
            story(FEATURE, 2, told(CHECKOUT, StoryClass.TACTICAL, null, Story.Progress.DONE)))
        .when(ReserveDecider.DECIDER, reserve(FEATURE, 1_000))
        .refused(CapacityRule.STORY_ENDED, "feature");
  }

  @Test
  void refusesIterationsThatAreNotOpen() {
    opened()
        .when(
            ReserveDecider.DECIDER, new Reserve(CHECKOUT, EIGHT, FEATURE, null, mpd(1), INES, NOW))
        .refused(CapacityRule.UNKNOWN_ITERATION, "sprint-8");
    Given closed = opened().and(CloseIterationDecider.DECIDER, close());
    closed
        .when(ReserveDecider.DECIDER, reserve(FEATURE, 1))
        .refused(CapacityRule.ITERATION_CLOSED, "correct");
    closed.when(ReleaseDecider.DECIDER, release(FEATURE)).refused(CapacityRule.ITERATION_CLOSED);
    closed.when(SpendDecider.DECIDER, finish(FEATURE, 1)).refused(CapacityRule.ITERATION_CLOSED);
  }
}
