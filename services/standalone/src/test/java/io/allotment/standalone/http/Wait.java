package io.allotment.standalone.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens by itself. */
public final class Wait {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Wait() {}

  /** Returns once it is so, and fails if it does not become so. */
  public static void until(BooleanSupplier holds, String what) {
    until(holds, () -> what);
  }

  /** The same, where only then one knows what one waited for. */
  public static void until(BooleanSupplier holds, Supplier<String> what) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("In vain for %s until %s".formatted(PATIENCE, what.get()));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
