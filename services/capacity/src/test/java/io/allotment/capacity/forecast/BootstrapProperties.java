package io.allotment.capacity.forecast;

import static io.allotment.capacity.forecast.Histories.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BootstrapProperties {

  @Provide
  Arbitrary<Window> windows() {
    return Histories.windows();
  }

  @Provide
  Arbitrary<Window> anyWindows() {
    return Histories.windows(Histories.anyDays());
  }

  @Provide
  Arbitrary<List<DailyThroughput>> histories() {
    return Histories.days().list().ofMaxSize(Window.MOST_DAYS);
  }

  @Property(tries = 200)
  void percentilesAreInOrderAndNeverFallWithTime(
      @ForAll("windows") Window window, @ForAll @IntRange(max = 15) int days, @ForAll long seed) {
    Fan fan = made(Bootstrap.of(window, days, seed).fan(Scope.ALL));
    assertThat(fan.days()).hasSize(days);
    for (Percentile percentile : Percentile.values()) {
      assertThat(fan.days().stream().map(day -> day.at(percentile))).isSorted();
    }
    for (Percentiles<Long> day : fan.days()) {
      assertThat(Stream.of(Percentile.values()).map(day::at)).isSorted();
    }
  }

  @Property(tries = 200)
  void oneMoreItemFinishedLowersNothing(
      @ForAll("windows") Window window,
      @ForAll @IntRange(max = Window.MOST_DAYS - 1) int at,
      @ForAll @IntRange(max = 3) int more,
      @ForAll long seed) {
    List<DailyThroughput> days = new ArrayList<>(window.days());
    DailyThroughput before = days.get(at % days.size());
    days.set(
        at % days.size(),
        DailyThroughput.finished(
            before.operational() + more, before.tactical(), before.strategic()));
    Fan less = made(Bootstrap.of(window, 10, seed).fan(Scope.ALL));
    Fan much = made(Bootstrap.of(new Window(days), 10, seed).fan(Scope.ALL));
    for (int day = 0; day < 10; day++) {
      for (Percentile percentile : Percentile.values()) {
        assertThat(much.days().get(day).at(percentile))
            .isGreaterThanOrEqualTo(less.days().get(day).at(percentile));
      }
    }
  }

  @Property(tries = 100)
  void daysThatAreAllTheSameGoOn(
      @ForAll @IntRange(min = Window.FEWEST_DAYS, max = Window.MOST_DAYS) int size,
      @ForAll @IntRange(min = 1, max = 1_000_000) int items,
      @ForAll @IntRange(min = 1, max = 30) int days,
      @ForAll long seed) {
    Window window = Histories.constant(size, DailyThroughput.finished(0, items, 0));
    Bootstrap bootstrap = Bootstrap.of(window, days, seed);
    long sum = (long) days * items;
    assertThat(made(bootstrap.fan(Scope.TACTICAL)).byEnd())
        .isEqualTo(Percentiles.by(percentile -> sum));
    assertThat(made(bootstrap.next(sum, Scope.ALL)))
        .isEqualTo(Percentiles.by(percentile -> new Arrival.On(days)));
    assertThat(made(bootstrap.next(sum + 1, Scope.ALL)))
        .isEqualTo(Percentiles.by(percentile -> new Arrival.Later(days)));
    assertThat(window.plain(Scope.ALL, days)).isEqualTo(sum);
  }

  /**
   * With every sequence of two days drawn once, no order of the window tells another distribution:
   * each question gets exactly the same answer.
   */
  @Property(tries = 100)
  void theOrderOfTheDaysDoesNotMatter(@ForAll("windows") Window window, @ForAll Random random) {
    List<DailyThroughput> days = new ArrayList<>(window.days());
    Collections.shuffle(days, random);
    Bootstrap one = EverySequence.of(window, 2);
    Bootstrap other = EverySequence.of(new Window(days), 2);
    for (Scope scope : Scope.values()) {
      assertThat(other.fan(scope)).isEqualTo(one.fan(scope));
      assertThat(other.next(7, scope)).isEqualTo(one.next(7, scope));
    }
    Reserve reserve = new Reserve(1_500, 700);
    assertThat(other.breach(reserve)).isEqualTo(one.breach(reserve));
  }

  @Property(tries = 200)
  void fewerThanTenItemsAreNeverANumber(
      @ForAll("histories") List<DailyThroughput> history, @ForAll @IntRange(max = 12) int days) {
    Window window = new Window(history);
    Bootstrap bootstrap = Bootstrap.of(window, days, 1);
    for (Scope scope : Scope.values()) {
      boolean enough = history.size() >= 30 && window.finished(scope) >= 10;
      Class<?> expected = enough ? Forecast.Made.class : Forecast.NotEnoughData.class;
      assertThat(bootstrap.fan(scope)).isInstanceOf(expected);
      assertThat(bootstrap.next(1, scope)).isInstanceOf(expected);
      if (scope == Scope.OPERATIONAL) {
        assertThat(bootstrap.breach(new Reserve(0, 0))).isInstanceOf(expected);
      }
    }
  }

  @Property(tries = 100)
  void theEndIsNowWhereNothingIsAhead(@ForAll("windows") Window window, @ForAll long seed) {
    Bootstrap now = Bootstrap.of(window, 0, seed);
    assertThat(made(now.fan(Scope.ALL)).days()).isEmpty();
    assertThat(made(now.fan(Scope.ALL)).byEnd()).isEqualTo(Percentiles.by(percentile -> 0L));
    assertThat(made(now.next(1, Scope.ALL)))
        .isEqualTo(Percentiles.by(percentile -> new Arrival.Later(0)));
  }

  @Property(tries = 50)
  void whatIsDoneByADayIsDoneOnThatDayOrBefore(
      @ForAll("windows") Window window, @ForAll @LongRange(min = 1, max = 60) long items) {
    Bootstrap bootstrap = Bootstrap.of(window, 15, 7);
    Percentiles<Arrival> arrival = made(bootstrap.next(items, Scope.ALL));
    List<Percentiles<Long>> fan = made(bootstrap.fan(Scope.ALL)).days();
    for (int day = 1; day <= 15; day++) {
      Percentiles<Long> done = fan.get(day - 1);
      Arrival on = new Arrival.On(day);
      if (done.p15() >= items) {
        assertThat(arrival.p85()).isLessThanOrEqualTo(on);
      }
      if (done.p50() >= items) {
        assertThat(arrival.p50()).isLessThanOrEqualTo(on);
      }
      if (done.p85() < items) {
        assertThat(arrival.p50()).isGreaterThan(on);
      }
    }
  }

  @Property(tries = 15)
  void hugeNumbersStayInTheirBounds(
      @ForAll("anyWindows") Window window,
      @ForAll @LongRange(min = 0) long left,
      @ForAll @LongRange(min = 0) long garden) {
    int days = Bootstrap.MOST_DAYS;
    Bootstrap bootstrap = Bootstrap.of(window, days, 3);
    long most = window.days().stream().mapToLong(day -> day.finished(Scope.ALL)).max().orElse(0);
    long least = window.days().stream().mapToLong(day -> day.finished(Scope.ALL)).min().orElse(0);
    Percentiles<Long> end = made(bootstrap.fan(Scope.ALL)).byEnd();
    assertThat(end.p5()).isGreaterThanOrEqualTo(Math.multiplyExact(least, (long) days));
    assertThat(end.p95()).isLessThanOrEqualTo(Math.multiplyExact(most, (long) days));
    assertThat(window.plain(Scope.ALL, days))
        .isBetween(Math.multiplyExact(least, (long) days), Math.multiplyExact(most, (long) days));
    if (window.suffices(Scope.OPERATIONAL)) {
      assertThat(made(bootstrap.breach(new Reserve(left, garden))).days())
          .isSorted()
          .allSatisfy(runs -> assertThat(runs).isBetween(0, Bootstrap.RUNS));
    }
  }
}
