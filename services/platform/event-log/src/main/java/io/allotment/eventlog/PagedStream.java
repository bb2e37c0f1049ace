package io.allotment.eventlog;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A stream that reads ahead, one page at a time, on an executor: taking from it never blocks. It
 * reads nothing while enough is waiting to be taken. The callback is never run by two threads at
 * once, so that none of its runs is lost on one already under way.
 */
final class PagedStream implements MessageStream<EventMessage> {

  private static final int ENOUGH = 512;

  /** Where the pages come from. */
  interface Pages {
    /**
     * Reads on. Not called again before it has returned.
     *
     * @param out takes the entries; those taken before a failure are delivered before it
     */
    Next read(Consumer<Entry<EventMessage>> out);
  }

  /** How to go on after a page. */
  sealed interface Next {
    /** There is more to read. */
    record More() implements Next {}

    /** There is more to read once something runs what it is given, which it does once. */
    record Later(Consumer<Runnable> when) implements Next {}

    /** That was all. */
    record End() implements Next {}
  }

  private final Pages pages;
  private final Executor executor;
  private final ArrayDeque<Entry<EventMessage>> buffer = new ArrayDeque<>();
  private final AtomicInteger signals = new AtomicInteger();

  private volatile Runnable callback = () -> {};
  private boolean reading;
  private boolean ended;
  private @Nullable Throwable error;

  PagedStream(Pages pages, Executor executor) {
    this.pages = pages;
    this.executor = executor;
  }

  /** Starts reading. */
  PagedStream open() {
    readAhead();
    return this;
  }

  private synchronized void readAhead() {
    if (!reading && !ended && buffer.size() < ENOUGH) {
      reading = true;
      executor.execute(this::read);
    }
  }

  private void read() {
    ArrayDeque<Entry<EventMessage>> page = new ArrayDeque<>();
    Next next;
    Throwable failure = null;
    try {
      next = pages.read(page::add);
    } catch (RuntimeException problem) {
      failure = problem;
      next = new Next.End();
    }
    synchronized (this) {
      if (ended) {
        return;
      }
      buffer.addAll(page);
      error = failure;
      ended = next instanceof Next.End;
      reading = next instanceof Next.Later;
    }
    if (!page.isEmpty() || next instanceof Next.End) {
      signal();
    }
    if (next instanceof Next.Later(Consumer<Runnable> when)) {
      when.accept(this::wake);
    } else {
      readAhead();
    }
  }

  private void wake() {
    synchronized (this) {
      reading = false;
    }
    readAhead();
  }

  private void signal() {
    if (signals.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    do {
      runCallback();
      seen = signals.addAndGet(-seen);
    } while (seen > 0);
  }

  /** A consumer that throws ends the stream with what it threw. */
  private void runCallback() {
    try {
      callback.run();
    } catch (RuntimeException problem) {
      synchronized (this) {
        buffer.clear();
        ended = true;
        error = problem;
      }
    }
  }

  @Override
  public Optional<Entry<EventMessage>> next() {
    Entry<EventMessage> next;
    synchronized (this) {
      next = buffer.pollFirst();
    }
    readAhead();
    return Optional.ofNullable(next);
  }

  @Override
  public synchronized Optional<Entry<EventMessage>> peek() {
    return Optional.ofNullable(buffer.peekFirst());
  }

  @Override
  public void setCallback(Runnable callback) {
    this.callback = callback;
    if (hasNextAvailable() || isCompleted()) {
      signal();
    }
  }

  @Override
  public synchronized Optional<Throwable> error() {
    return buffer.isEmpty() ? Optional.ofNullable(error) : Optional.empty();
  }

  @Override
  public synchronized boolean isCompleted() {
    return ended && buffer.isEmpty();
  }

  @Override
  public synchronized boolean hasNextAvailable() {
    return !buffer.isEmpty();
  }

  @Override
  public synchronized void close() {
    ended = true;
    buffer.clear();
  }
}
