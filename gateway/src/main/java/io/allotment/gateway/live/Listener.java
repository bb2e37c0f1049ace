package io.allotment.gateway.live;

import io.allotment.gateway.change.Change;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open screen. Whoever falls behind by more than {@link #MOST} changes is dropped, and asks
 * again for everything when it comes back.
 */
final class Listener implements AutoCloseable {

  static final int MOST = 256;

  /** What came out of waiting. */
  sealed interface Heard {

    record Changed(Change change) implements Heard {}

    /** Nothing happened for as long as one waited. */
    record Silence() implements Heard {}

    /** Nothing will be heard any more. */
    record End() implements Heard {}
  }

  private static final Heard END = new Heard.End();

  private final BlockingQueue<Heard> queue = new LinkedBlockingQueue<>(MOST + 1);
  private final String member;
  private final Consumer<Listener> whenClosed;
  private boolean closed;

  Listener(String member, Consumer<Listener> whenClosed) {
    this.member = member;
    this.whenClosed = whenClosed;
  }

  String member() {
    return member;
  }

  synchronized void offer(Change change) {
    if (!closed && (queue.size() >= MOST || !queue.offer(new Heard.Changed(change)))) {
      close();
    }
  }

  /** Waits for the next change, for so long at most. */
  Heard await(Duration longest) throws InterruptedException {
    @Nullable Heard next = queue.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    return next == null ? new Heard.Silence() : next;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      queue.clear();
      queue.add(END);
      whenClosed.accept(this);
    }
  }
}
