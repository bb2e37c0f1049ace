package io.allotment.capacity.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What would have been forecast, from what was known at the time, and what happened: a rolling
 * origin (Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of
 * Forecasting 16, 2000). As a forecast follows from its history and seed, none has to have been
 * kept.
 */
public final class Hindsight {
  private Hindsight() {}

  /**
   * The forecasts of a history, the eldest first. Their ends are as far apart as they look ahead,
   * so that no day is judged twice; the last ends with the history. Where there was not enough data
   * there is none.
   *
   * @param history working days, the eldest first
   * @param size working days of the window, from {@value Window#FEWEST_DAYS} to {@value
   *     Window#MOST_DAYS}
   * @param days working days that each looked ahead, from 1 to {@value Bootstrap#MOST_DAYS}
   * @throws IllegalArgumentException where size or days are others
   */
  public static List<Judged> of(
      List<DailyThroughput> history, int size, int days, Scope scope, long seed) {
    Window.requireSize(size);
    Bootstrap.requireDays(days);
    if (days < 1) {
      throw new IllegalArgumentException("Look at least 1 day ahead, not %d.".formatted(days));
    }
    List<Judged> judged = new ArrayList<>();
    for (int from = history.size() - days; from >= Window.FEWEST_DAYS; from -= days) {
      Window window = Window.last(size, history.subList(0, from));
      long actual =
          history.subList(from, from + days).stream().mapToLong(day -> day.finished(scope)).sum();
      if (Bootstrap.of(window, days, seed).fan(scope) instanceof Forecast.Made<Fan>(Fan fan)) {
        judged.add(new Judged(fan.byEnd(), window.plain(scope, days), actual));
      }
    }
    return Collections.unmodifiableList(judged.reversed());
  }
}
