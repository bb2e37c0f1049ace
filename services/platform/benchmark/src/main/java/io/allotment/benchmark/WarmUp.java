package io.allotment.benchmark;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What was done before anything was measured, since a JVM is slow until it has compiled what it
 * runs.
 *
 * @param passes how often everything was done
 * @param first how long that took the first time, in nanoseconds
 * @param last how long the last time
 * @param all how long it took together
 */
record WarmUp(int passes, long first, long last, long all) {

  /** A pass is clearly faster when it takes less than so many percent of the fastest before. */
  private static final int CLEARLY = 95;

  /** After so many passes that are not clearly faster there is nothing more to gain. */
  private static final int ENOUGH = 2;

  /**
   * Does a pass again and again until it gets no faster, or too much time has gone.
   *
   * @param pass the same each time, and how many nanoseconds it took
   * @param most how many nanoseconds it may take; no pass is begun that would likely take longer
   */
  static WarmUp by(LongSupplier pass, long most) {
    long first = pass.getAsLong();
    WarmUp done = new WarmUp(1, first, first, first);
    long fastest = first;
    for (int slow = 0; slow < ENOUGH && done.all + done.last <= most; ) {
      done = done.and(pass.getAsLong());
      slow = done.last * 100 < fastest * CLEARLY ? 0 : slow + 1;
      fastest = Math.min(fastest, done.last);
    }
    return done;
  }

  private WarmUp and(long nanos) {
    return new WarmUp(passes + 1, first, nanos, all + nanos);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Warmed up for %d s. Passes through every measurement: %d, the first %.1f s, the last %.1f s.",
        TimeUnit.NANOSECONDS.toSeconds(all),
        passes,
        first / 1e9,
        last / 1e9);
  }
}
