package io.allotment.capacity.view.forecast;

import static io.allotment.capacity.Sample.mpd;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.forecast.DailyThroughput;
import io.allotment.capacity.forecast.Scope;
import io.allotment.capacity.forecast.Window;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.view.forecast.ForecastView.ChanceView;
import io.allotment.capacity.view.forecast.ForecastView.DayView;
import io.allotment.capacity.view.forecast.ForecastView.LeftView;
import io.allotment.capacity.view.forecast.ForecastView.NextView;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said of a window, in days of the calendar. */
class TellingTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final List<LocalDate> TWO = List.of(MONDAY, MONDAY.plusDays(1));
  private static final List<LocalDate> FIVE = MONDAY.datesUntil(MONDAY.plusDays(5)).toList();
  private static final LeftView LEFT = new LeftView(mpd(1_000), mpd(0));

  private static Telling telling(int days, DailyThroughput day) {
    Window window = new Window(Collections.nCopies(days, day));
    return new Telling(window, window, TWO, FIVE, 1);
  }

  @Test
  void everyDayAheadHasItsNumbers() {
    Telling telling = telling(30, new DailyThroughput(1, 2, 0, 600, 0));
    assertThat(telling.why(Scope.ALL)).isNull();
    assertThat(telling.fans().getFirst().days())
        .containsExactly(
            new DayView(MONDAY, 3, 3, 3, 3, 3), new DayView(MONDAY.plusDays(1), 6, 6, 6, 6, 6));
    assertThat(telling.next(List.of(7, 15, 16)))
        .containsExactly(
            new NextView(7, "all", FIVE.get(2), FIVE.get(2), FIVE.get(2)),
            new NextView(15, "all", FIVE.get(4), FIVE.get(4), FIVE.get(4)),
            new NextView(16, "all", null, null, null));
    assertThat(telling.breach(LEFT, null).days())
        .containsExactly(new ChanceView(MONDAY, 0), new ChanceView(MONDAY.plusDays(1), 100));
  }

  @Test
  void aScopeOfTooFewItemsSaysSo() {
    Telling telling = telling(30, DailyThroughput.finished(0, 2, 0));
    assertThat(telling.fans())
        .extracting(ForecastView.FanView::enough)
        .containsExactly(true, false, true, false);
    assertThat(telling.fans().get(1).why())
        .isEqualTo("0 of 10 finished operational items, 30 of 30 working days");
    assertThat(telling.fans().get(1).days()).isEmpty();
    assertThat(telling.breach(LEFT, null).enough()).isFalse();
    assertThat(telling.breach(LEFT, null).days()).isEmpty();
  }

  @Test
  void theReserveIsForecastFromDaysOfWhichItIsKnownWhatWasDrawn() {
    Window window = new Window(Collections.nCopies(60, DailyThroughput.finished(1, 0, 0)));
    DailyThroughput day = new DailyThroughput(1, 0, 0, 600, 0);
    Window few = new Window(Collections.nCopies(29, day));
    var breach = new Telling(window, few, TWO, FIVE, 1).breach(LEFT, null);
    assertThat(breach.enough()).isFalse();
    assertThat(breach.days()).isEmpty();
    assertThat(breach.why())
        .isEqualTo(
            "29 of 10 finished operational items, 29 of 30 working days since the first iteration"
                + " began");
    Window enough = new Window(Collections.nCopies(30, day));
    assertThat(new Telling(window, enough, TWO, FIVE, 1).breach(LEFT, null).days())
        .containsExactly(new ChanceView(MONDAY, 0), new ChanceView(MONDAY.plusDays(1), 100));
  }

  @Test
  void tooFewDaysSayNothing() {
    Telling telling = telling(21, DailyThroughput.finished(9, 9, 9));
    assertThat(telling.why(Scope.ALL)).isEqualTo("567 of 10 finished items, 21 of 30 working days");
    assertThat(telling.next(List.of(1))).isEmpty();
    assertThat(telling.fans()).noneMatch(ForecastView.FanView::enough);
  }

  @Test
  void ofNoDayAheadNothingIsToldAndNothingFails() {
    Window window = new Window(Collections.nCopies(40, DailyThroughput.finished(1, 1, 1)));
    Telling telling = new Telling(window, window, List.of(), List.of(), 1);
    assertThat(telling.fans()).allMatch(fan -> fan.enough() && fan.days().isEmpty());
    assertThat(telling.next(List.of(1))).containsExactly(new NextView(1, "all", null, null, null));
    assertThat(telling.breach(LEFT, null).days()).isEmpty();
  }

  @Test
  void aSteadySquadIsForecastRightly() {
    NavigableMap<LocalDate, DailyThroughput> days = new TreeMap<>();
    for (int day = 0; day < 60; day++) {
      days.put(MONDAY.plusDays(day), DailyThroughput.finished(1, 0, 0));
    }
    var score = Scoring.of(new History(days), 60, 10, 1);
    assertThat(score).isNotNull();
    assertThat(score.forecasts()).isEqualTo(3);
    assertThat(score.few()).isTrue();
    assertThat(score.loss()).isEqualTo("0.00");
    assertThat(score.better()).isNull();
    assertThat(score.share()).allMatch(one -> one.below() == 0 && one.atOrBelow() == 100);
    assertThat(Scoring.of(new History(days), 60, 0, 1)).isNull();
    assertThat(Scoring.of(new History(days), 60, 31, 1)).isNull();
  }

  @Test
  void aQuestionHasItsSeed() {
    SquadId squad = new SquadId("checkout");
    long seed = Seed.of(squad, new IterationId("i-1"), MONDAY);
    assertThat(Seed.of(squad, new IterationId("i-1"), MONDAY)).isEqualTo(seed);
    assertThat(Seed.of(squad, new IterationId("i-2"), MONDAY)).isNotEqualTo(seed);
    assertThat(Seed.of(squad, new IterationId("i-1"), MONDAY.plusDays(1))).isNotEqualTo(seed);
    assertThat(Seed.of(new SquadId("search"), new IterationId("i-1"), MONDAY)).isNotEqualTo(seed);
  }
}
