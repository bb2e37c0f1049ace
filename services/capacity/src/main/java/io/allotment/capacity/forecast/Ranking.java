package io.allotment.capacity.forecast;

import java.util.Arrays;

/** Reads percentiles from values in no order: counts them where they lie close, or sorts them. */
final class Ranking {
  private static final int WIDEST_COUNTED = 1 << 14;

  private Ranking() {}

  /**
   * The percentiles of some values.
   *
   * @param least none of them is less
   * @param most none of them is more
   */
  static Percentiles<Long> of(long[] values, long least, long most) {
    return most - least < WIDEST_COUNTED
        ? counted(values, least, Math.toIntExact(most - least))
        : sorted(values);
  }

  /** The first place with a number that is not less than that rank; their length where none is. */
  static int reached(int[] growing, int rank) {
    int place = 0;
    while (place < growing.length && growing[place] < rank) {
      place++;
    }
    return place;
  }

  private static Percentiles<Long> counted(long[] values, long least, int width) {
    int[] counts = new int[width + 1];
    for (long value : values) {
      counts[(int) (value - least)]++;
    }
    for (int place = 1; place <= width; place++) {
      counts[place] += counts[place - 1];
    }
    return Percentiles.by(one -> least + reached(counts, one.rank(values.length)));
  }

  private static Percentiles<Long> sorted(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return Percentiles.by(one -> sorted[one.rank(values.length) - 1]);
  }
}
