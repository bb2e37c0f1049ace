package io.allotment.capacity.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * How good past forecasts were: how often what happened stayed within them, and the pinball loss,
 * which is least for whoever says the true percentiles (Koenker and Bassett, "Regression
 * Quantiles", Econometrica 46, 1978; Gneiting, "Quantiles as optimal point forecasts",
 * International Journal of Forecasting 27, 2011).
 *
 * @param forecasts how many past forecasts there were
 * @param percentiles one for each percentile, in their order
 */
public record Score(int forecasts, List<OfPercentile> percentiles) {

  /** Fewer forecasts are few: of so many one is expected to exceed P95. */
  public static final int FEWEST = 20;

  /**
   * How good one percentile was. As items are counted whole, many may fall exactly at a forecast:
   * one that is right has, in the long run, no more than the percentile below it, and no less than
   * the percentile at or below it.
   *
   * @param below how many of the forecasts were not reached
   * @param atOrBelow how many of the forecasts were not exceeded
   * @param loss the sum of the pinball losses, in hundredths of an item
   * @param plainLoss that of the plain forecasts, in hundredths of an item
   */
  public record OfPercentile(
      Percentile percentile, int below, int atOrBelow, long loss, long plainLoss) {}

  public Score {
    percentiles = List.copyOf(percentiles);
  }

  /**
   * Scores past forecasts.
   *
   * @throws ArithmeticException where a sum of losses exceeds a long
   */
  public static Score of(List<Judged> past) {
    return new Score(
        past.size(), Arrays.stream(Percentile.values()).map(one -> of(one, past)).toList());
  }

  /** Whether there are too few forecasts to say much. */
  public boolean few() {
    return forecasts < FEWEST;
  }

  public OfPercentile at(Percentile percentile) {
    return percentiles.stream()
        .filter(one -> one.percentile() == percentile)
        .findFirst()
        .orElseThrow();
  }

  private static OfPercentile of(Percentile percentile, List<Judged> past) {
    int below = 0;
    int at = 0;
    long loss = 0;
    long plainLoss = 0;
    for (Judged one : past) {
      switch (one.side(percentile)) {
        case BELOW -> below++;
        case AT -> at++;
        case ABOVE -> {}
      }
      loss = Math.addExact(loss, one.loss(percentile));
      plainLoss = Math.addExact(plainLoss, one.plainLoss(percentile));
    }
    return new OfPercentile(percentile, below, below + at, loss, plainLoss);
  }
}
