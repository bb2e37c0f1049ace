package io.allotment.capacity.forecast;

/** Where the days of the runs come from. */
@FunctionalInterface
interface Draws {

  /**
   * Draws one day of the window for each run, for one working day ahead.
   *
   * @param ahead from 1
   * @param size how many days the window has, at most {@value Window#MOST_DAYS}
   * @param into filled with days of the window, from 0, one for each run
   */
  void draw(int ahead, int size, byte[] into);
}
