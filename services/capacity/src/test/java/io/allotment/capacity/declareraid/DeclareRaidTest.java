package io.allotment.capacity.declareraid;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.covering;
import static io.allotment.capacity.Doing.finish;
import static io.allotment.capacity.Doing.raid;
import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.JON;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.RUNBOOK;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.THEIRS;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.Proposal;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.spend.SpendDecider;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareRaidTest {

  private static final Given OVERRUN = opened().and(SpendDecider.DECIDER, finish(INCIDENT, 7_750));

  private static Standing standing(Given given, Account account) {
    return given.plan().iteration().standing(account);
  }

  private static DeclareRaid onto(StoryId story, Account from) {
    return raid("raid-1", null, new Transfer(from, Account.FEATURE, mpd(500)), story, Set.of());
  }

  @Test
  void movesWhatItTakesAndOwesIt() {
    DeclareRaid command =
        raid(
            "raid-1",
            null,
            new Transfer(Account.IMPROVEMENT, Account.FEATURE, mpd(2_000)),
            null,
            Set.of(UPGRADE, RUNBOOK));
    opened()
        .when(DeclareRaidDecider.DECIDER, command)
        .then(
            new RaidDeclared(
                CHECKOUT,
                SEVEN,
                new RaidId("raid-1"),
                null,
                new Transfer(Account.IMPROVEMENT, Account.FEATURE, mpd(2_000)),
                RaidReason.DEADLINE,
                WORDS,
                JON,
                null,
                Set.of(UPGRADE, RUNBOOK),
                INES,
                NOW));
    Given raided = opened().and(DeclareRaidDecider.DECIDER, command);
    assertThat(standing(raided, Account.IMPROVEMENT).free()).isEqualTo(mpd(9_475));
    assertThat(standing(raided, Account.FEATURE).free()).isEqualTo(mpd(22_025));
    assertThat(raided.owed()).isEqualTo(mpd(2_000));
    raided.when(DeclareRaidDecider.DECIDER, command).then();
  }

  @Test
  void isDeclaredOnce() {
    opened()
        .and(
            DeclareRaidDecider.DECIDER, raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 2_000))
        .when(
            DeclareRaidDecider.DECIDER, raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 2_001))
        .refused(CapacityRule.RAID_TAKEN, "of 2 days from IMPROVEMENT", "another id");
  }

  @ParameterizedTest
  @CsvSource({
    "IMPROVEMENT, FEATURE, true",
    "GARDEN, FEATURE, true",
    "IMPROVEMENT, GARDEN, true",
    "GARDEN, IMPROVEMENT, false",
    "FEATURE, GARDEN, false",
    "FEATURE, IMPROVEMENT, false",
    "GARDEN, GARDEN, false",
    "IMPROVEMENT, IMPROVEMENT, false"
  })
  void takesFromWhatIsKeptOnly(Account from, Account to, boolean allowed) {
    var then = opened().when(DeclareRaidDecider.DECIDER, raid("raid-1", from, to, 1));
    if (allowed) {
      assertThat(then.events()).hasSize(1);
    } else {
      then.refused(CapacityRule.BAD_RAID, "from " + from + " for " + to);
    }
  }

  @Test
  void isPossibleThoughAllIsReservedAndProposesWhatToRelease() {
    Given reserved =
        opened()
            .and(ReserveDecider.DECIDER, reserve(UPGRADE, 6_000))
            .and(ReserveDecider.DECIDER, reserve(RUNBOOK, 5_475))
            .and(
                DeclareRaidDecider.DECIDER,
                raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 1_000));
    assertThat(standing(reserved, Account.IMPROVEMENT).lacks()).isEqualTo(mpd(1_000));
    assertThat(Proposal.of(CHECKOUT, reserved.plan()))
        .containsExactly(
            new Proposal(RUNBOOK, Account.IMPROVEMENT, mpd(5_475), Proposal.Why.NOT_STARTED));
  }

  @Test
  void takesNoMoreThanIsNotSpent() {
    Given spent = opened().and(SpendDecider.DECIDER, finish(UPGRADE, 11_000));
    spent
        .when(DeclareRaidDecider.DECIDER, raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 476))
        .refused(CapacityRule.NOTHING_LEFT, "0.475 days", "Take up to 0.475 days");
    assertThat(
            spent
                .when(
                    DeclareRaidDecider.DECIDER,
                    raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 475))
                .events())
        .hasSize(1);
  }

  @Test
  void puttingTheGardenerOnAFeatureIsARaidOfTheGarden() {
    Given raided = opened().and(DeclareRaidDecider.DECIDER, onto(FEATURE, Account.GARDEN));
    assertThat(standing(raided, Account.GARDEN).free()).isEqualTo(mpd(6_250));
    assertThat(raided.owed()).isEqualTo(mpd(500));
    opened()
        .when(DeclareRaidDecider.DECIDER, onto(FEATURE, Account.IMPROVEMENT))
        .refused(CapacityRule.BAD_RAID, "Take it from GARDEN");
    opened()
        .when(DeclareRaidDecider.DECIDER, onto(INCIDENT, Account.GARDEN))
        .refused(CapacityRule.NO_RAID, "operational");
  }

  @Test
  void declaresWhatWasTakenWithoutAWord() {
    assertThat(OVERRUN.owed()).isEqualTo(mpd(0));
    Given declared =
        OVERRUN.and(
            DeclareRaidDecider.DECIDER,
            covering("raid-1", "undeclared-1", Account.IMPROVEMENT, Account.GARDEN, 1_000));
    assertThat(declared.owed()).isEqualTo(mpd(1_000));
    assertThat(standing(declared, Account.GARDEN).lacks()).isEqualTo(mpd(0));
    assertThat(standing(declared, Account.IMPROVEMENT).free()).isEqualTo(mpd(10_475));
    assertThat(declared.plan().iteration().raids().undeclared()).isEmpty();
  }

  @Test
  void orThatItCameOutOfFeaturesWhichNobodyOwes() {
    Given declared =
        OVERRUN.and(
            DeclareRaidDecider.DECIDER,
            covering("raid-1", "undeclared-1", Account.FEATURE, Account.GARDEN, 1_000));
    assertThat(declared.owed()).isEqualTo(mpd(0));
    assertThat(standing(declared, Account.IMPROVEMENT).free()).isEqualTo(mpd(11_475));
    assertThat(standing(declared, Account.FEATURE).free()).isEqualTo(mpd(19_025));
    assertThat(standing(declared, Account.GARDEN).lacks()).isEqualTo(mpd(0));
  }

  @Test
  void declaresItAsMuchAsItWas() {
    OVERRUN
        .when(
            DeclareRaidDecider.DECIDER,
            covering("raid-1", "undeclared-1", Account.IMPROVEMENT, Account.GARDEN, 999))
        .refused(CapacityRule.BAD_RAID, "took 1 day from IMPROVEMENT", "or from FEATURE");
    OVERRUN
        .when(
            DeclareRaidDecider.DECIDER,
            covering("raid-1", "undeclared-9", Account.IMPROVEMENT, Account.GARDEN, 1_000))
        .refused(CapacityRule.UNKNOWN_RAID, "undeclared-9");
  }

  @Test
  void refusesAmountsStoriesAndIterationsThatCannotBeMeant() {
    opened()
        .when(DeclareRaidDecider.DECIDER, raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 0))
        .refused(CapacityRule.BAD_AMOUNT);
    opened()
        .when(
            DeclareRaidDecider.DECIDER,
            raid(
                "raid-1",
                null,
                new Transfer(Account.IMPROVEMENT, Account.FEATURE, mpd(1)),
                null,
                Set.of(THEIRS)))
        .refused(CapacityRule.STORY_OF_ANOTHER_SQUAD);
    opened()
        .and(CloseIterationDecider.DECIDER, close())
        .when(DeclareRaidDecider.DECIDER, raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 1))
        .refused(CapacityRule.ITERATION_CLOSED);
  }
}
