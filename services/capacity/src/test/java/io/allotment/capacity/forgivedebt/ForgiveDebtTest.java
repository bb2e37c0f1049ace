package io.allotment.capacity.forgivedebt;

import static io.allotment.capacity.Doing.raid;
import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Given;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.OfDebt.DebtForgiven;
import io.allotment.capacity.model.Account;
import org.junit.jupiter.api.Test;

class ForgiveDebtTest {

  private static final Given RAIDED =
      opened()
          .and(DeclareRaidDecider.DECIDER, raid("raid-1", Account.GARDEN, Account.FEATURE, 2_000));

  private static ForgiveDebt forgive(long amount) {
    return new ForgiveDebt(CHECKOUT, mpd(amount), WORDS, INES, NOW);
  }

  @Test
  void takesAnAmountOffWhatIsOwed() {
    RAIDED
        .when(ForgiveDebtDecider.DECIDER, forgive(500))
        .then(new DebtForgiven(CHECKOUT, mpd(500), WORDS, INES, NOW));
    assertThat(RAIDED.and(ForgiveDebtDecider.DECIDER, forgive(2_000)).owed()).isEqualTo(mpd(0));
  }

  @Test
  void neverMoreThanIsOwed() {
    RAIDED
        .when(ForgiveDebtDecider.DECIDER, forgive(2_001))
        .refused(CapacityRule.MORE_THAN_OWED, "owes 2 days", "2.001 days");
    RAIDED.when(ForgiveDebtDecider.DECIDER, forgive(0)).refused(CapacityRule.BAD_AMOUNT);
  }
}
