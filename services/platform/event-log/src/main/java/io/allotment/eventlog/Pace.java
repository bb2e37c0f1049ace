package io.allotment.eventlog;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * When a leader holds still: longer and longer while the database does not answer, a little and at
 * random after losing places, and now and then between wins while others compete, so that a process
 * under full load leaves the rest a gap to get in. Used by one thread at a time.
 */
final class Pace {

  /** How often to look for the commit that took a place, before trying the place again. */
  static final int LOOKS = 10;

  private static final long MILLI = 1_000_000;
  private static final long CONTENTION_LASTS = Duration.ofSeconds(30).toNanos();
  private static final int WINS_BEFORE_YIELDING = 8;

  private int troubles;
  private int losses;
  private int wins;
  private long lastLoss = System.nanoTime() - CONTENTION_LASTS;

  /** A batch was appended. */
  void won() {
    troubles = 0;
    losses = 0;
    wins++;
  }

  /** More is waiting, and this process may have had more than its share of wins. */
  void yieldIfGreedy() {
    if (wins >= WINS_BEFORE_YIELDING && System.nanoTime() - lastLoss < CONTENTION_LASTS) {
      wins = 0;
      pauseUpTo(4 * MILLI);
    }
  }

  /** A place was taken by another process. */
  void lost() {
    troubles = 0;
    wins = 0;
    lastLoss = System.nanoTime();
    if (losses++ > 0) {
      pauseUpTo(MILLI << Math.min(losses, 4));
    }
  }

  void pauseBeforeLook(int look) {
    pauseUpTo(MILLI << Math.min(look, 6));
  }

  void pauseAfterTrouble() {
    pauseUpTo(Math.min(1000, 20L << Math.min(troubles++, 6)) * MILLI);
  }

  private static void pauseUpTo(long nanos) {
    LockSupport.parkNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2));
  }
}
