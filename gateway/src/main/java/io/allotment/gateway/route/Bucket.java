package io.allotment.gateway.route;

import java.time.Duration;

/** A bucket of requests: full at first, refilled steadily, never more than full. */
final class Bucket {

  private static final double NANOS = 1e9;

  private final int capacity;
  private final double perNano;
  private double content;
  private long filledAt;
  private boolean used;

  Bucket(int capacity, int perSecond) {
    this.capacity = capacity;
    this.perNano = perSecond / NANOS;
    this.content = capacity;
  }

  /**
   * Takes one request out.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   * @return zero, or how long until there is one
   */
  synchronized Duration take(long nanos) {
    if (used) {
      content = Math.min(capacity, content + (nanos - filledAt) * perNano);
    }
    used = true;
    filledAt = nanos;
    if (content >= 1) {
      content--;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((1 - content) / perNano));
  }
}
