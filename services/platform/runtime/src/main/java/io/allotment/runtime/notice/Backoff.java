package io.allotment.runtime.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failure: twice as long each time, an hour at the most. */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 10;
  private static final int SPREAD = 20;

  private Backoff() {}

  /**
   * The pause, up to a fifth longer so that what failed together does not come back together.
   *
   * @param attempts how often it was tried, from 1
   * @param asked for how long the other side asked to be left alone, which counts if it is longer
   */
  static Duration after(int attempts, String key, @Nullable Duration asked) {
    Duration doubled = FIRST.multipliedBy(1L << Math.clamp(attempts - 1, 0, DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    Duration spread = pause.multipliedBy(Math.floorMod(key.hashCode(), SPREAD + 1)).dividedBy(100);
    Duration own = pause.plus(spread);
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }
}
