package io.allotment.capacity.view.forecast;

import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.INCIDENT;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.UPGRADE;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Doing;
import io.allotment.capacity.Given;
import io.allotment.capacity.declareraid.DeclareRaidDecider;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.view.forecast.ForecastView.LeftView;
import org.junit.jupiter.api.Test;

/** What a forecast of the reserve begins with. */
class LeftTest {

  /** Two days of upgrades, half a day more than the garden has, and a raid of one day. */
  private static final Given GIVEN =
      opened()
          .and(SpendDecider.DECIDER, Doing.work(UPGRADE, 2_000))
          .and(SpendDecider.DECIDER, Doing.work(INCIDENT, 7_250))
          .and(
              DeclareRaidDecider.DECIDER,
              Doing.raid("raid-1", Account.IMPROVEMENT, Account.FEATURE, 1_000))
          .and(SpendDecider.DECIDER, Doing.work(FEATURE, 1_000));

  @Test
  void whatWasDrawnBeforeIsGone() {
    assertThat(Left.on(NOW.plusSeconds(1), GIVEN.events()))
        .isEqualTo(new LeftView(mpd(11_475 - 2_000 - 500 - 1_000), mpd(0)));
  }

  @Test
  void whatWasDrawnSinceTheMorningIsStillThereAndARaidIsNot() {
    assertThat(Left.on(NOW, GIVEN.events())).isEqualTo(new LeftView(mpd(10_475), mpd(6_750)));
    Given declared =
        GIVEN.and(
            DeclareRaidDecider.DECIDER,
            Doing.covering("raid-2", "undeclared-1", Account.IMPROVEMENT, Account.GARDEN, 500));
    assertThat(Left.on(NOW, declared.events())).isEqualTo(new LeftView(mpd(10_475), mpd(6_750)));
  }

  @Test
  void atItsOpeningItIsWhatItHad() {
    Drain drain = Drain.NOTHING;
    assertThat(Left.opened(drain)).isEqualTo(new LeftView(mpd(0), mpd(0)));
    for (var event : GIVEN.events()) {
      drain = drain.after(event);
    }
    assertThat(Left.opened(drain)).isEqualTo(new LeftView(mpd(11_475), mpd(6_750)));
  }
}
