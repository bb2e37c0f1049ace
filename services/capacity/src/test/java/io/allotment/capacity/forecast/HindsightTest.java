package io.allotment.capacity.forecast;

import static io.allotment.capacity.forecast.Histories.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HindsightTest {
  private static final List<DailyThroughput> YEAR = Histories.squad(250, 3);

  @Test
  void eachIsWhatWasForecastAtTheTime() {
    List<Judged> past = Hindsight.of(YEAR, 60, 10, Scope.ALL, 8);
    assertThat(past).hasSize(22);
    Window then = new Window(YEAR.subList(170, 230));
    assertThat(past.get(20))
        .isEqualTo(
            new Judged(
                made(Bootstrap.of(then, 10, 8).fan(Scope.ALL)).byEnd(),
                then.plain(Scope.ALL, 10),
                new Window(YEAR.subList(230, 240)).finished(Scope.ALL)));
  }

  @Test
  void noDayIsJudgedTwice() {
    long judged = Hindsight.of(YEAR, 30, 10, Scope.ALL, 8).stream().mapToLong(Judged::actual).sum();
    assertThat(judged)
        .isEqualTo(YEAR.subList(30, 250).stream().mapToLong(day -> day.finished(Scope.ALL)).sum());
  }

  @Test
  void whatHadNotEnoughDataIsLeftOut() {
    assertThat(Hindsight.of(YEAR.subList(0, 39), 60, 10, Scope.ALL, 8)).isEmpty();
    assertThat(Hindsight.of(YEAR.subList(0, 40), 60, 10, Scope.ALL, 8)).hasSize(1);
    assertThat(
            Hindsight.of(
                Histories.constant(90, DailyThroughput.finished(1, 0, 0)).days(),
                60,
                10,
                Scope.STRATEGIC,
                8))
        .isEmpty();
  }

  @Test
  void whatCannotBeLookedBackOnIsRefused() {
    for (int days : new int[] {-1, 0, 513}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Hindsight.of(List.of(), 60, days, Scope.ALL, 8));
    }
    for (int size : new int[] {29, 91}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Hindsight.of(List.of(), size, 10, Scope.ALL, 8));
    }
  }

  /** A squad whose days are like its past days is forecast as often right as is said. */
  @Test
  void aSteadySquadIsForecastRight() {
    Score score = Score.of(Hindsight.of(Histories.squad(4_000, 4), 90, 5, Scope.ALL, 8));
    assertThat(score.few()).isFalse();
    for (Score.OfPercentile one : score.percentiles()) {
      assertThat(100 * one.below())
          .isLessThan((one.percentile().percent() + 5) * score.forecasts());
      assertThat(100 * one.atOrBelow())
          .isGreaterThan((one.percentile().percent() - 5) * score.forecasts());
    }
    assertThat(score.at(Percentile.P85).loss()).isLessThan(score.at(Percentile.P85).plainLoss());
  }
}
