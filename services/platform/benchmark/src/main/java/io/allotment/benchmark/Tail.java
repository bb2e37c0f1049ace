package io.allotment.benchmark;

import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** A reader at the end of the log, in this process. */
final class Tail implements AutoCloseable {

  private final MessageStream<EventMessage> stream;
  private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();

  Tail(Garden garden) {
    stream = open(garden, garden.log().head());
    stream.setCallback(this::take);
  }

  private static MessageStream<EventMessage> open(Garden garden, long from) {
    return garden.engine().stream(
        StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(from)), null);
  }

  private void take() {
    while (stream.next().isPresent()) {
      arrivals.add(System.nanoTime());
    }
  }

  /**
   * The median of how long after its acknowledgement an event was delivered, in nanoseconds, 0
   * where it was there first.
   */
  long latency(int times, Runnable append) {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      append.run();
      long acknowledged = System.nanoTime();
      nanos[i] = Math.max(0, arrival() - acknowledged);
    }
    Arrays.sort(nanos);
    return nanos[times / 2];
  }

  private long arrival() {
    try {
      Long arrived = arrivals.poll(1, TimeUnit.MINUTES);
      if (arrived == null) {
        throw new IllegalStateException("an acknowledged event was not delivered");
      }
      return arrived;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  /** Reads the log from the first event to the last one, decoded, as a view that is built anew. */
  static long readAll(Garden garden) {
    long events = garden.log().head() - 1;
    long start = System.nanoTime();
    Semaphore more = new Semaphore(0);
    var stream = open(garden, 1);
    stream.setCallback(more::release);
    long read = 0;
    while (read < events) {
      if (stream.next().isPresent()) {
        read++;
      } else {
        more.acquireUninterruptibly();
        more.drainPermits();
      }
    }
    long nanos = System.nanoTime() - start;
    stream.close();
    return nanos;
  }

  @Override
  public void close() {
    stream.close();
  }
}
