package io.allotment.capacity.correctspending;

import static io.allotment.capacity.Doing.close;
import static io.allotment.capacity.Doing.correct;
import static io.allotment.capacity.Doing.covering;
import static io.allotment.capacity.Doing.finish;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.THEIRS;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfIteration.SpendingCorrected;
import io.allotment.capacity.event.OfIteration.SpendingCorrected.Correction;
import io.allotment.capacity.forgivedebt.ForgiveDebt;
import io.allotment.capacity.forgivedebt.ForgiveDebtDecider;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.spend.SpendDecider;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectSpendingTest {

  private static final Given CLOSED =
      opened()
          .and(SpendDecider.DECIDER, finish(UPGRADE, 8_000))
          .and(CloseIterationDecider.DECIDER, close());

  private static SpendingCorrected corrected(long amount, @Nullable Correction owed) {
    return new SpendingCorrected(
        CHECKOUT,
        SEVEN,
        UPGRADE,
        new Spending(Map.of(Account.IMPROVEMENT, mpd(amount))),
        owed,
        WORDS,
        INES,
        NOW);
  }

  @Test
  void whileItIsOpenItIsSpendingAndNoMore() {
    opened()
        .and(SpendDecider.DECIDER, finish(UPGRADE, 8_000))
        .when(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.IMPROVEMENT, 2_000))
        .then(corrected(2_000, null));
  }

  @Test
  void afterItClosedWhatItLeftToBeOwedIsAnother() {
    CLOSED
        .when(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.IMPROVEMENT, 9_000))
        .then(corrected(9_000, new Correction(mpd(3_475), mpd(2_475))));
    Given less =
        CLOSED.and(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.IMPROVEMENT, 0));
    assertThat(less.owed()).isEqualTo(mpd(11_475));
    Given again =
        less.and(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.IMPROVEMENT, 8_000));
    assertThat(again.owed()).isEqualTo(mpd(3_475));
  }

  @Test
  void whatWasForgivenStaysForgiven() {
    Given forgiven =
        CLOSED.and(
            ForgiveDebtDecider.DECIDER, new ForgiveDebt(CHECKOUT, mpd(3_000), WORDS, INES, NOW));
    Given more =
        forgiven.and(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.IMPROVEMENT, 11_475));
    assertThat(more.owed()).isEqualTo(mpd(0));
    Given again =
        more.and(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.IMPROVEMENT, 8_000));
    assertThat(again.owed()).isEqualTo(mpd(475));
  }

  @Test
  void whatAnAccountLacksIsARaidAlsoAfterClosing() {
    Given lacking =
        CLOSED.and(CorrectSpendingDecider.DECIDER, correct(FEATURE, Account.FEATURE, 21_025));
    assertThat(lacking.plan().iteration().raids().undeclared()).hasSize(1);
    assertThat(lacking.owed()).isEqualTo(mpd(2_475));
    lacking
        .when(
            DeclareRaidDecider.DECIDER,
            covering("raid-1", "undeclared-1", Account.GARDEN, Account.FEATURE, 1_000))
        .refused(CapacityRule.BAD_RAID);
    Given declared =
        lacking.and(
            DeclareRaidDecider.DECIDER,
            covering("raid-1", "undeclared-1", Account.IMPROVEMENT, Account.FEATURE, 1_000));
    assertThat(declared.owed()).isEqualTo(mpd(3_475));
  }

  @Test
  void theSameIsNoCorrection() {
    CLOSED
        .when(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.IMPROVEMENT, 8_000))
        .then();
  }

  @Test
  void refusesWhatCannotBeMeant() {
    CLOSED
        .when(CorrectSpendingDecider.DECIDER, correct(UPGRADE, Account.FEATURE, 1_000_001))
        .refused(CapacityRule.BAD_AMOUNT);
    CLOSED
        .when(CorrectSpendingDecider.DECIDER, correct(THEIRS, Account.FEATURE, 1))
        .refused(CapacityRule.STORY_OF_ANOTHER_SQUAD);
    CLOSED
        .when(
            CorrectSpendingDecider.DECIDER,
            new CorrectSpending(
                CHECKOUT, EIGHT, UPGRADE, Account.FEATURE, mpd(1), WORDS, INES, NOW))
        .refused(CapacityRule.UNKNOWN_ITERATION);
  }
}
