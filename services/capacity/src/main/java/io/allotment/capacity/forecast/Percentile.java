package io.allotment.capacity.forecast;

/** The shares of runs at which a forecast is read. */
public enum Percentile {
  P5(5),
  P15(15),
  P50(50),
  P85(85),
  P95(95);

  private final int percent;

  Percentile(int percent) {
    this.percent = percent;
  }

  public int percent() {
    return percent;
  }

  /** Which of so many ordered values it is, from 1: the nearest rank (Hyndman and Fan, type 1). */
  int rank(int runs) {
    return Math.toIntExact(Math.ceilDiv((long) percent * runs, 100));
  }
}
