package io.allotment.capacity.forecast;

/**
 * The distribution that the bootstrap draws from: how likely each sum of so many days of a window
 * is, each day being any of the window's with the same probability.
 */
final class Exactly {
  private final double[] atMost;

  private Exactly(double[] atMost) {
    this.atMost = atMost;
  }

  /** By folding one day after the other into what is known of those before. */
  static Exactly of(long[] values, int days) {
    double[] known = {1};
    for (int day = 0; day < days; day++) {
      double[] next = new double[known.length + Math.toIntExact(most(values))];
      for (int sum = 0; sum < known.length; sum++) {
        for (long value : values) {
          next[sum + (int) value] += known[sum] / values.length;
        }
      }
      known = next;
    }
    for (int sum = 1; sum < known.length; sum++) {
      known[sum] += known[sum - 1];
    }
    return new Exactly(known);
  }

  /** The probability of that sum or less. */
  double atMost(long sum) {
    return sum < 0 ? 0 : atMost[(int) Math.min(sum, atMost.length - 1)];
  }

  /**
   * Whether a value may be what the runs found at a percentile: the shares of {@value
   * Bootstrap#RUNS} runs are nowhere further from the true ones than a 25th, but for once in 10^13
   * (Massart, "The tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality", Annals of
   * Probability 18, 1990).
   */
  boolean allows(Percentile percentile, long value) {
    double share = percentile.percent() / 100.0;
    return atMost(value) >= share - .04 && atMost(value - 1) <= share + .04;
  }

  private static long most(long[] values) {
    long most = 0;
    for (long value : values) {
      most = Math.max(most, value);
    }
    return most;
  }
}
