package io.allotment.capacity.reclassify;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.reclassify;
import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Doing.work;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.THEIRS;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static io.allotment.capacity.Sample.story;
import static io.allotment.capacity.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.Reclassified;
import io.allotment.capacity.event.Proposal;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Standing;
import io.allotment.capacity.model.StoryClass;
import io.allotment.capacity.reserve.ReserveDecider;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.tellstory.TellStoryDecider;
import org.junit.jupiter.api.Test;

class ReclassifyTest {

  private static final Given MISPLACED =
      opened()
          .and(ReserveDecider.DECIDER, reserve(UPGRADE, 5_000))
          .and(SpendDecider.DECIDER, work(UPGRADE, 2_000))
          .and(TellStoryDecider.DECIDER, story(UPGRADE, 2, told(StoryClass.TACTICAL, null)));

  @Test
  void movesExactlyWhatIsNotSpent() {
    MISPLACED
        .when(ReclassifyDecider.DECIDER, reclassify(UPGRADE))
        .then(
            new Reclassified(
                CHECKOUT,
                SEVEN,
                UPGRADE,
                Account.IMPROVEMENT,
                Account.FEATURE,
                mpd(3_000),
                INES,
                NOW));
    Given moved = MISPLACED.and(ReclassifyDecider.DECIDER, reclassify(UPGRADE));
    Standing improvement = moved.plan().iteration().standing(Account.IMPROVEMENT);
    assertThat(improvement.reserved()).isEqualTo(mpd(0));
    assertThat(improvement.spent()).isEqualTo(mpd(2_000));
    assertThat(moved.plan().iteration().standing(Account.FEATURE).reserved()).isEqualTo(mpd(3_000));
    moved.when(ReclassifyDecider.DECIDER, reclassify(UPGRADE)).then();
  }

  @Test
  void staysWhereItIsAndIsShownUntilThereIsRoom() {
    Given full = MISPLACED.and(ReserveDecider.DECIDER, reserve(FEATURE, 17_026));
    full.when(ReclassifyDecider.DECIDER, reclassify(UPGRADE))
        .refused(CapacityRule.NO_ROOM, "FEATURE has 2.999 days left", "Reserve up to 2.999 days");
    assertThat(Proposal.misplaced(CHECKOUT, full.plan()))
        .containsExactly(
            new Proposal(UPGRADE, Account.IMPROVEMENT, mpd(3_000), Proposal.Why.MISPLACED));
  }

  @Test
  void whatStandsWhereItBelongsStays() {
    opened()
        .and(ReserveDecider.DECIDER, reserve(UPGRADE, 5_000))
        .when(ReclassifyDecider.DECIDER, reclassify(UPGRADE))
        .then();
    opened().when(ReclassifyDecider.DECIDER, reclassify(FEATURE)).then();
  }

  @Test
  void refusesWhatIsNotToBeMovedHere() {
    opened()
        .when(ReclassifyDecider.DECIDER, reclassify(THEIRS))
        .refused(CapacityRule.STORY_OF_ANOTHER_SQUAD);
    MISPLACED
        .and(CloseIterationDecider.DECIDER, close())
        .when(ReclassifyDecider.DECIDER, reclassify(UPGRADE))
        .refused(CapacityRule.ITERATION_CLOSED);
  }
}
