package io.allotment.capacity.reserve;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.reserve;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.OTHER_FEATURE;
import static io.allotment.capacity.Sample.PLATFORM;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.THEIRS;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.Reserved;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.reserve.Judged.Verdict;
import io.allotment.capacity.reserve.ReserveAll.Wish;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReserveAllTest {

  private static Wish wish(StoryId story, long amount) {
    return new Wish(story, null, mpd(amount));
  }

  private static ReserveAll all(Wish... wishes) {
    return new ReserveAll(CHECKOUT, SEVEN, List.of(wishes), INES, NOW);
  }

  private static Reserved reserved(StoryId story, Account account, long amount) {
    return new Reserved(CHECKOUT, SEVEN, story, account, mpd(amount), INES, NOW);
  }

  @Test
  void eachDrawsOnTheAccountItsClassSays() {
    opened()
        .when(ReserveAllDecider.DECIDER, all(wish(FEATURE, 1_000), wish(UPGRADE, 2_000)))
        .then(
            reserved(FEATURE, Account.FEATURE, 1_000),
            reserved(UPGRADE, Account.IMPROVEMENT, 2_000));
  }

  @Test
  void eachIsJudgedAfterThoseBeforeIt() {
    ReserveAll asked =
        all(
            wish(FEATURE, 15_000),
            wish(OTHER_FEATURE, 5_026),
            wish(THEIRS, 10),
            wish(PLATFORM, 5_025));
    opened()
        .when(ReserveAllDecider.DECIDER, asked)
        .then(
            reserved(FEATURE, Account.FEATURE, 15_000), reserved(PLATFORM, Account.FEATURE, 5_025));

    List<Verdict> verdicts = Judged.of(asked, opened().plan()).verdicts();
    assertThat(verdicts)
        .extracting(verdict -> verdict.refusal() == null)
        .containsExactly(true, false, false, true);
    assertThat(verdicts.get(1).room()).isEqualTo(mpd(5_025));
    assertThat(verdicts.get(2).room()).isNull();
  }

  @Test
  void whatIsHeldAlreadyIsNotHeldAgain() {
    opened()
        .and(ReserveDecider.DECIDER, reserve(FEATURE, 1_000))
        .when(ReserveAllDecider.DECIDER, all(wish(FEATURE, 1_000)))
        .then();
  }

  @Test
  void whatIsHeldForAStoryMakesRoomForIt() {
    opened()
        .and(ReserveDecider.DECIDER, reserve(FEATURE, 20_000))
        .when(ReserveAllDecider.DECIDER, all(wish(FEATURE, 20_025)))
        .then(reserved(FEATURE, Account.FEATURE, 20_025));
  }

  @Test
  void refusesAllOfWhatIsMalformed() {
    opened()
        .when(ReserveAllDecider.DECIDER, all(wish(FEATURE, 1), wish(UPGRADE, 1), wish(FEATURE, 2)))
        .refused(CapacityRule.STORY_TWICE, "feature");
    opened()
        .when(ReserveAllDecider.DECIDER, all(wish(FEATURE, 1), wish(UPGRADE, 0)))
        .refused(CapacityRule.BAD_AMOUNT, "upgrade");
    opened()
        .when(ReserveAllDecider.DECIDER, all(wish(FEATURE, 1), wish(UPGRADE, 1_000_001)))
        .refused(CapacityRule.BAD_AMOUNT, "upgrade");
    List<Wish> many = Collections.nCopies(501, wish(FEATURE, 1));
    opened()
        .when(ReserveAllDecider.DECIDER, new ReserveAll(CHECKOUT, SEVEN, many, INES, NOW))
        .refused(CapacityRule.TOO_MANY_RESERVATIONS, "501", "500");
  }

  @Test
  void refusesAllWhereNothingIsPlanned() {
    opened()
        .and(CloseIterationDecider.DECIDER, close())
        .when(ReserveAllDecider.DECIDER, all(wish(FEATURE, 1)))
        .refused(CapacityRule.ITERATION_CLOSED);
    opened()
        .when(
            ReserveAllDecider.DECIDER,
            new ReserveAll(CHECKOUT, EIGHT, List.of(wish(FEATURE, 1)), INES, NOW))
        .refused(CapacityRule.UNKNOWN_ITERATION);
  }

  @Test
  void nothingAskedForIsNothingDone() {
    opened().when(ReserveAllDecider.DECIDER, all()).then();
  }
}
