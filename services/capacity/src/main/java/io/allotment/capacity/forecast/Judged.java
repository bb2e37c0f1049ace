package io.allotment.capacity.forecast;

/**
 * A past forecast of how many items would be done, and how many were.
 *
 * @param forecast what was forecast for the end
 * @param plain what "same as the mean of the window" came to at the time ({@link Window#plain})
 * @param actual how many were finished by the end
 */
public record Judged(Percentiles<Long> forecast, long plain, long actual) {

  /** Where the actual number fell, seen from what was forecast. */
  public enum Side {
    BELOW,
    AT,
    ABOVE
  }

  /**
   * Refuses what cannot be counted.
   *
   * @throws IllegalArgumentException where a number is negative
   */
  public Judged {
    if (forecast.p5() < 0 || plain < 0 || actual < 0) {
      throw new IllegalArgumentException(
          "A number of items is not negative: forecast from %d, plain %d, actual %d."
              .formatted(forecast.p5(), plain, actual));
    }
  }

  public Side side(Percentile percentile) {
    int order = Long.compare(actual, forecast.at(percentile));
    return order < 0 ? Side.BELOW : order == 0 ? Side.AT : Side.ABOVE;
  }

  /** The pinball loss of the forecast, in hundredths of an item. */
  long loss(Percentile percentile) {
    return loss(percentile, forecast.at(percentile));
  }

  /** The pinball loss of the plain forecast, in hundredths of an item. */
  long plainLoss(Percentile percentile) {
    return loss(percentile, plain);
  }

  /** What is above the forecast costs the percentile, what is below it the rest of 100. */
  private long loss(Percentile percentile, long said) {
    long above = actual - said;
    int weight = above >= 0 ? percentile.percent() : percentile.percent() - 100;
    return Math.multiplyExact(above, (long) weight);
  }
}
