package io.allotment.capacity.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Histories to forecast from. */
final class Histories {
  private Histories() {}

  /** Days of a squad that finishes some items of each class, some days none. */
  static Arbitrary<DailyThroughput> days() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 2),
            Arbitraries.longs().between(0, 2_000),
            Arbitraries.longs().between(0, 2_000))
        .as(DailyThroughput::new);
  }

  /** Days of whatever numbers are allowed. */
  static Arbitrary<DailyThroughput> anyDays() {
    Arbitrary<Integer> items = Arbitraries.integers().greaterOrEqual(0);
    Arbitrary<Long> time = Arbitraries.longs().between(0, DailyThroughput.MOST_MILLI_DAYS);
    return Combinators.combine(items, items, items, time, time).as(DailyThroughput::new);
  }

  /** Windows that suffice for all classes together. */
  static Arbitrary<Window> windows() {
    return windows(days());
  }

  static Arbitrary<Window> windows(Arbitrary<DailyThroughput> days) {
    return days.list()
        .ofMinSize(Window.FEWEST_DAYS)
        .ofMaxSize(Window.MOST_DAYS)
        .map(Window::new)
        .filter(window -> window.suffices(Scope.ALL));
  }

  /** As many equal days. */
  static Window constant(int size, DailyThroughput day) {
    return new Window(Collections.nCopies(size, day));
  }

  /** A history of a squad of six that finishes some eight items in a week. */
  static List<DailyThroughput> squad(int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DailyThroughput> history = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int operational = random.nextInt(3);
      history.add(
          new DailyThroughput(
              operational,
              random.nextInt(2),
              random.nextInt(5) / 4,
              operational * 300L + random.nextLong(600),
              random.nextLong(1_000)));
    }
    return history;
  }

  /** What is forecast; fails where there is not enough data. */
  static <T> T made(Forecast<T> forecast) {
    return switch (forecast) {
      case Forecast.Made<T>(T value) -> value;
      case Forecast.NotEnoughData<T> not -> throw new AssertionError(not);
    };
  }
}
