package io.allotment.capacity.forecast;

/**
 * Draws every sequence of days of a window exactly once, if there are as many runs: the size of the
 * window to the power of the days ahead. What is forecast from these is the distribution itself.
 */
final class EverySequence implements Draws {

  static Bootstrap of(Window window, int days) {
    long number = 1;
    for (int day = 0; day < days; day++) {
      number *= window.days().size();
    }
    return Bootstrap.of(window, days, new EverySequence(), Math.toIntExact(number));
  }

  @Override
  public void draw(int ahead, int size, byte[] into) {
    int each = 1;
    for (int day = 1; day < ahead; day++) {
      each *= size;
    }
    for (int run = 0; run < into.length; run++) {
      into[run] = (byte) (run / each % size);
    }
  }
}
