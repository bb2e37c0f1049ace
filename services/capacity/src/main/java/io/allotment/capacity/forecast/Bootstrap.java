package io.allotment.capacity.forecast;

/**
 * The forecast of a squad: {@value #RUNS} runs, each of which draws, for each working day ahead,
 * one whole day of the window, with all its classes, so that what went together stays together. All
 * answers come from the same runs. The same window, days and seed give the same answers, on any
 * machine and in any thread; a longer forecast begins with the shorter one.
 *
 * <p>Days are drawn as if each had nothing to do with the one before. Where good and bad weeks
 * follow one another the fan is too narrow, which its score ({@link Score}) shows.
 */
public final class Bootstrap {
  public static final int RUNS = 10_000;

  /** So many working days are looked ahead at most: two years. */
  public static final int MOST_DAYS = 512;

  private final Window window;
  private final Runs runs;

  private Bootstrap(Window window, Runs runs) {
    this.window = window;
    this.runs = runs;
  }

  /**
   * Makes the runs.
   *
   * @param days working days ahead, until the end of the iteration or further; 0 is now
   * @throws IllegalArgumentException where there are less than 0 days or more than {@value
   *     #MOST_DAYS}
   */
  public static Bootstrap of(Window window, int days, long seed) {
    return of(window, days, new SplitMix(seed), RUNS);
  }

  static Bootstrap of(Window window, int days, Draws draws, int number) {
    requireDays(days);
    int drawn = window.suffices(Scope.ALL) ? days : 0;
    return new Bootstrap(window, Runs.draw(draws, number, window.days().size(), drawn));
  }

  /** How many are done by the end of each day. */
  public Forecast<Fan> fan(Scope scope) {
    return Forecast.from(window, scope, () -> Fan.of(runs, items(scope)));
  }

  /**
   * When the next so many are done, within the days ahead that there are runs of.
   *
   * @throws IllegalArgumentException where it is less than one item
   */
  public Forecast<Percentiles<Arrival>> next(long items, Scope scope) {
    if (items < 1) {
      throw new IllegalArgumentException("Ask for at least 1 item, not %d.".formatted(items));
    }
    return Forecast.from(window, scope, () -> arrival(items, items(scope)));
  }

  /**
   * How likely the reserve is to be breached: that what improving operational work draws, and what
   * reactive operational work draws beyond what is left of GARDEN, come to more than is left of
   * IMPROVEMENT. It takes as many finished operational items as any forecast of items does.
   */
  public Forecast<Risk> breach(Reserve reserve) {
    return Forecast.from(window, Scope.OPERATIONAL, () -> Risk.of(runs, window, reserve));
  }

  private long[] items(Scope scope) {
    return window.values(day -> day.finished(scope));
  }

  private Percentiles<Arrival> arrival(long items, long[] values) {
    long[] sums = new long[runs.number()];
    int[] there = new int[runs.days()];
    for (int day = 0; day < runs.days(); day++) {
      runs.add(day, values, sums);
      for (long sum : sums) {
        there[day] += sum >= items ? 1 : 0;
      }
    }
    return Percentiles.by(one -> arrival(Ranking.reached(there, one.rank(runs.number()))));
  }

  private Arrival arrival(int day) {
    return day < runs.days() ? new Arrival.On(day + 1) : new Arrival.Later(runs.days());
  }

  static void requireDays(int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "A forecast is of 0 to %d working days, not %d.".formatted(MOST_DAYS, days));
    }
  }
}
