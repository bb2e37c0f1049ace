package io.allotment.capacity.forecast;

import static io.allotment.capacity.forecast.Histories.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final Window SQUAD = new Window(Histories.squad(60, 1));

  /**
   * What was once told is told for ever, as a score is of what was said at the time. The numbers
   * were calculated apart from this, by another program in another language.
   */
  @Test
  void aForecastIsTheSameInEveryVersion() {
    List<DailyThroughput> days = new ArrayList<>();
    for (int day = 0; day < 60; day++) {
      days.add(
          new DailyThroughput(
              day * 7 % 3,
              day * day % 5 / 2,
              day % 9 == 4 ? 1 : 0,
              day * 137 % 700,
              day * day * 31 % 900));
    }
    Bootstrap bootstrap = Bootstrap.of(new Window(days), 3, 20_260_101);
    assertThat(made(bootstrap.fan(Scope.ALL)).days())
        .containsExactly(
            new Percentiles<>(0L, 0L, 2L, 4L, 4L),
            new Percentiles<>(1L, 2L, 4L, 6L, 7L),
            new Percentiles<>(2L, 3L, 6L, 8L, 10L));
    assertThat(made(bootstrap.next(5, Scope.ALL)))
        .isEqualTo(
            new Percentiles<Arrival>(
                new Arrival.On(2),
                new Arrival.On(2),
                new Arrival.On(3),
                new Arrival.Later(3),
                new Arrival.Later(3)));
    assertThat(made(bootstrap.breach(new Reserve(1_200, 400))).days())
        .containsExactly(0, 4_905, 8_794);
  }

  @Test
  void daysAreDrawnWithAllTheirClasses() {
    List<DailyThroughput> days = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      days.add(DailyThroughput.finished(day % 2, 1 - day % 2, 0));
    }
    Bootstrap bootstrap = Bootstrap.of(new Window(days), 10, 5);
    Percentiles<Long> operational = made(bootstrap.fan(Scope.OPERATIONAL)).byEnd();
    assertThat(operational.p5()).isLessThan(operational.p95());
    assertThat(made(bootstrap.fan(Scope.ALL)).byEnd()).isEqualTo(Percentiles.by(one -> 10L));
  }

  @Test
  void aClassThatIsRareHasNotEnoughDataWhileOthersHave() {
    List<DailyThroughput> days =
        new ArrayList<>(Collections.nCopies(40, DailyThroughput.finished(0, 1, 0)));
    days.addAll(Collections.nCopies(9, DailyThroughput.finished(0, 0, 1)));
    Bootstrap bootstrap = Bootstrap.of(new Window(days), 10, 5);
    assertThat(bootstrap.fan(Scope.TACTICAL)).isInstanceOf(Forecast.Made.class);
    assertThat(bootstrap.fan(Scope.STRATEGIC)).isEqualTo(new Forecast.NotEnoughData<>(49, 9));
    assertThat(bootstrap.breach(new Reserve(0, 0))).isEqualTo(new Forecast.NotEnoughData<>(49, 0));
  }

  @Test
  void aMonthOfDaysIsNeededHoweverMuchWasFinished() {
    Window window = Histories.constant(29, DailyThroughput.finished(9, 9, 9));
    assertThat(Bootstrap.of(window, 10, 5).next(1, Scope.ALL))
        .isEqualTo(new Forecast.NotEnoughData<>(29, 29 * 27));
  }

  @Test
  void reactiveWorkDrawsTheGardenFirst() {
    Window window = Histories.constant(30, new DailyThroughput(1, 0, 0, 300, 500));
    Bootstrap bootstrap = Bootstrap.of(window, 4, 5);
    assertThat(made(bootstrap.breach(new Reserve(1_200, 2_000))).days())
        .containsExactly(0, 0, 0, 0);
    assertThat(made(bootstrap.breach(new Reserve(1_200, 1_999))).days())
        .containsExactly(0, 0, 0, 10_000);
    assertThat(made(bootstrap.breach(new Reserve(900, 2_000))).byEnd()).isEqualTo(10_000);
    assertThat(made(bootstrap.breach(new Reserve(0, Long.MAX_VALUE))).days()).containsOnly(10_000);
    assertThat(made(bootstrap.breach(new Reserve(Long.MAX_VALUE, 0))).byEnd()).isZero();
  }

  @Test
  void wherePartsOfTheRunsBreachItIsThatPart() {
    List<DailyThroughput> days = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      days.add(new DailyThroughput(1, 0, 0, day % 4 == 0 ? 1_000 : 0, 0));
    }
    Risk risk = made(Bootstrap.of(new Window(days), 1, 5).breach(new Reserve(999, 0)));
    assertThat(risk.byEnd()).isBetween(2_300, 2_700);
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(SQUAD, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(SQUAD, 513, 1));
    Bootstrap bootstrap = Bootstrap.of(SQUAD, 1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.next(0, Scope.ALL));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reserve(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reserve(0, -1));
  }
}
