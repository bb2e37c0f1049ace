package io.allotment.capacity.forecast;

import java.util.function.Function;

/**
 * A forecast read at five shares of its runs, none of them less than the one before: in 85 % of the
 * runs it came to p85 or less, and in 85 % to p15 or more. Of a number of items that squads promise
 * with 85 % certainty, p15 is what holds; of a day by which to be done, it is p85.
 *
 * <p>Each is a value that a run had: the least that so many runs did not exceed (Hyndman and Fan,
 * "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996, definition 1).
 */
public record Percentiles<T extends Comparable<? super T>>(T p5, T p15, T p50, T p85, T p95) {

  /**
   * Refuses another order.
   *
   * @throws IllegalArgumentException where one is less than the one before
   */
  public Percentiles {
    if (p5.compareTo(p15) > 0
        || p15.compareTo(p50) > 0
        || p50.compareTo(p85) > 0
        || p85.compareTo(p95) > 0) {
      throw new IllegalArgumentException(
          "Not in order: %s, %s, %s, %s, %s".formatted(p5, p15, p50, p85, p95));
    }
  }

  static <T extends Comparable<? super T>> Percentiles<T> by(Function<Percentile, T> value) {
    return new Percentiles<>(
        value.apply(Percentile.P5),
        value.apply(Percentile.P15),
        value.apply(Percentile.P50),
        value.apply(Percentile.P85),
        value.apply(Percentile.P95));
  }

  public T at(Percentile percentile) {
    return switch (percentile) {
      case P5 -> p5;
      case P15 -> p15;
      case P50 -> p50;
      case P85 -> p85;
      case P95 -> p95;
    };
  }
}
