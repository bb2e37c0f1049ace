package io.allotment.capacity.forecast;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The working days that a forecast draws from, the eldest first; at most {@value #MOST_DAYS}. It
 * may hold too little to forecast from, and then says so.
 */
public record Window(List<DailyThroughput> days) {
  public static final int FEWEST_DAYS = 30;
  public static final int MOST_DAYS = 90;

  /** Below so many finished items there is no forecast. */
  public static final int FEWEST_FINISHED = 10;

  /**
   * Refuses more than it may hold.
   *
   * @throws IllegalArgumentException where there are more than {@value #MOST_DAYS} days
   */
  public Window {
    days = List.copyOf(days);
    if (days.size() > MOST_DAYS) {
      throw new IllegalArgumentException(
          "A window has at most %d working days, not %d.".formatted(MOST_DAYS, days.size()));
    }
  }

  /**
   * The last days of a history, fewer where it has fewer.
   *
   * @param size in working days, from {@value #FEWEST_DAYS} to {@value #MOST_DAYS}
   * @param history the eldest day first
   * @throws IllegalArgumentException where the size is another
   */
  public static Window last(int size, List<DailyThroughput> history) {
    requireSize(size);
    return new Window(history.subList(Math.max(0, history.size() - size), history.size()));
  }

  /** How many items were finished on all its days. */
  public long finished(Scope scope) {
    return days.stream().mapToLong(day -> day.finished(scope)).sum();
  }

  /** Whether there are {@value #FEWEST_DAYS} days and {@value #FEWEST_FINISHED} finished items. */
  public boolean suffices(Scope scope) {
    return days.size() >= FEWEST_DAYS && finished(scope) >= FEWEST_FINISHED;
  }

  /**
   * The plain forecast that others are measured by: so many days like the mean of these, rounded
   * half up to whole items; 0 of a window without days.
   *
   * @throws IllegalArgumentException where there are less than 0 days or more than {@value
   *     Bootstrap#MOST_DAYS}
   */
  public long plain(Scope scope, int ahead) {
    Bootstrap.requireDays(ahead);
    int size = Math.max(1, days.size());
    return Math.floorDiv(2L * ahead * finished(scope) + size, 2L * size);
  }

  static void requireSize(int size) {
    if (size < FEWEST_DAYS || size > MOST_DAYS) {
      throw new IllegalArgumentException(
          "A window is of %d to %d working days, not %d.".formatted(FEWEST_DAYS, MOST_DAYS, size));
    }
  }

  long[] values(ToLongFunction<DailyThroughput> value) {
    return days.stream().mapToLong(value).toArray();
  }
}
