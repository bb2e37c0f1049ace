package io.allotment.capacity.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * How many items will have been finished by the end of each working day ahead: the first is that of
 * the next working day, the last that of the end. They are counted from now, at 0.
 */
public record Fan(List<Percentiles<Long>> days) {
  private static final Percentiles<Long> NOTHING = Percentiles.by(percentile -> 0L);

  public Fan {
    days = List.copyOf(days);
  }

  /** The percentiles of the runs at each day, where each day of the window brings so many. */
  static Fan of(Runs runs, long[] values) {
    LongSummaryStatistics range = Arrays.stream(values).summaryStatistics();
    long[] sums = new long[runs.number()];
    List<Percentiles<Long>> days = new ArrayList<>();
    for (int day = 0; day < runs.days(); day++) {
      runs.add(day, values, sums);
      long ahead = day + 1L;
      days.add(Ranking.of(sums, ahead * range.getMin(), ahead * range.getMax()));
    }
    return new Fan(days);
  }

  /** How many by the end; nothing where the end is now. */
  public Percentiles<Long> byEnd() {
    return days.isEmpty() ? NOTHING : days.getLast();
  }
}
