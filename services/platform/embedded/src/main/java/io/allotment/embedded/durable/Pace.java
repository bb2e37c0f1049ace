package io.allotment.embedded.durable;

import java.util.function.LongSupplier;

/**
 * How far the file may grow while it is copied, so that it stays within twice its content: a little
 * at once, and the rest in step with the copying. Who would write more waits until the copy has
 * come further, not until it is done.
 */
final class Pace {

  /** The share of the file in use, in percent, that it may at most come down to. */
  private static final int LEAST_IN_USE = 61;

  /** Up to this size nobody waits, in bytes. */
  private static final long SMALL = Renewal.SMALL + (1 << 20);

  /** The part of the content that a file may grow by that is too large already. */
  private static final int LEAST_GROWTH = 32;

  /** The share of the growth that is free before anything is copied. */
  private static final double AT_ONCE = 0.1;

  /** The share that is free in step with the content; the rest is for what changed meanwhile. */
  private static final double IN_STEP = 0.8;

  private static final long ANY = Long.MAX_VALUE;

  private long begun;
  private long content;
  private long growth;
  private long copied;
  private volatile long limit = ANY;

  /** A copy of so many bytes that live begins, of a file of that size. */
  synchronized void begin(long size, long live) {
    begun = size;
    content = Math.max(1, live);
    copied = 0;
    limit = size;
    inUse(live);
  }

  /** So many bytes of the file are in use now. */
  synchronized void inUse(long live) {
    if (limit < ANY) {
      long most = Math.max(live * 100 / LEAST_IN_USE, SMALL);
      growth = Math.max(most - begun, content / LEAST_GROWTH);
      allow();
    }
  }

  /** The copy has come to that size. */
  synchronized void copied(long bytes) {
    if (limit < ANY) {
      copied = bytes;
      allow();
    }
  }

  /** The copy is done, or was given up. */
  synchronized void end() {
    limit = ANY;
    notifyAll();
  }

  private void allow() {
    double share = Math.min(1, AT_ONCE + IN_STEP * copied / content);
    limit = begun + (long) (growth * share);
    notifyAll();
  }

  /** Returns when the file, of that size, may grow. */
  void await(LongSupplier size) {
    if (size.getAsLong() > limit) {
      awaitLimit(size);
    }
  }

  private synchronized void awaitLimit(LongSupplier size) {
    try {
      while (size.getAsLong() > limit) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
