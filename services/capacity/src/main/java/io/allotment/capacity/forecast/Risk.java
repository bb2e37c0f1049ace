package io.allotment.capacity.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely it is that the reserve is breached by the end of each working day ahead, the first
 * being the next working day. It never falls from one day to the next, as nothing drawn comes back.
 *
 * @param days the runs in which it was, of {@value Bootstrap#RUNS}: that is, per ten thousand
 */
public record Risk(List<Integer> days) {

  public Risk {
    days = List.copyOf(days);
  }

  /** In how many of the runs the days of the window breach the reserve. */
  static Risk of(Runs runs, Window window, Reserve reserve) {
    long[] improving = window.values(DailyThroughput::improvingMilliDays);
    long[] reactive = window.values(DailyThroughput::reactiveMilliDays);
    long[] improvingSums = new long[runs.number()];
    long[] reactiveSums = new long[runs.number()];
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < runs.days(); day++) {
      runs.add(day, improving, improvingSums);
      runs.add(day, reactive, reactiveSums);
      int breached = 0;
      for (int run = 0; run < runs.number(); run++) {
        breached += reserve.breachedBy(improvingSums[run], reactiveSums[run]) ? 1 : 0;
      }
      days.add(breached);
    }
    return new Risk(days);
  }

  /** How likely by the end, per ten thousand; 0 where the end is now. */
  public int byEnd() {
    return days.isEmpty() ? 0 : days.getLast();
  }
}
