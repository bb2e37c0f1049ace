package io.allotment.capacity.forecast;

/** The runs of a forecast, each a sequence of days of the window. */
final class Runs {
  private final byte[][] drawn;
  private final int number;

  private Runs(byte[][] drawn, int number) {
    this.drawn = drawn;
    this.number = number;
  }

  static Runs draw(Draws draws, int number, int size, int days) {
    byte[][] drawn = new byte[days][number];
    for (int day = 0; day < days; day++) {
      draws.draw(day + 1, size, drawn[day]);
    }
    return new Runs(drawn, number);
  }

  int number() {
    return number;
  }

  int days() {
    return drawn.length;
  }

  /**
   * Brings what each run has come to one day further.
   *
   * @param day from 0
   * @param values what each day of the window brings
   * @param sums what each run has come to before, and after
   */
  void add(int day, long[] values, long[] sums) {
    byte[] days = drawn[day];
    for (int run = 0; run < number; run++) {
      sums[run] += values[days[run]];
    }
  }
}
