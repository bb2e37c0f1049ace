package io.allotment.runtime.view;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream without an end that a failure does not end either: it is opened again behind the last
 * event it gave out, after a pause that doubles with each failure in a row. Axon's processor pauses
 * too, but leaves the task that failed alive beside its successor, so that their number grows with
 * every failure.
 */
final class SteadyStream implements MessageStream<EventMessage> {

  static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

  private static final Logger LOG = LoggerFactory.getLogger(SteadyStream.class);

  private final Function<TrackingToken, MessageStream<EventMessage>> source;
  private final Later later;
  private TrackingToken behind;
  private MessageStream<EventMessage> current;
  private Duration pause = FIRST_PAUSE;
  private @Nullable Throwable failure;
  private boolean closed;
  private volatile Runnable callback = () -> {};

  /** Runs something after a while. */
  @FunctionalInterface
  interface Later {
    void run(Runnable what, Duration after);
  }

  /**
   * Opens the stream.
   *
   * @param source opens a stream behind a position
   */
  SteadyStream(
      Function<TrackingToken, MessageStream<EventMessage>> source,
      TrackingToken from,
      Later later) {
    this.source = source;
    this.later = later;
    this.behind = from;
    this.current = source.apply(from);
  }

  /** Whether it failed and has given out nothing since. */
  synchronized boolean hasFailed() {
    return failure != null;
  }

  @Override
  public synchronized Optional<Entry<EventMessage>> next() {
    Optional<Entry<EventMessage>> next = current().next();
    next.ifPresent(this::given);
    return next;
  }

  private void given(Entry<EventMessage> entry) {
    behind = TrackingToken.fromContext(entry).orElseThrow();
    pause = FIRST_PAUSE;
    failure = null;
  }

  @Override
  public synchronized Optional<Entry<EventMessage>> peek() {
    return current().peek();
  }

  @Override
  public synchronized boolean hasNextAvailable() {
    return current().hasNextAvailable();
  }

  /** What was read before a failure is given out before it counts. */
  private MessageStream<EventMessage> current() {
    if (!closed && current.isCompleted()) {
      current.error().ifPresent(this::pause);
    }
    return current;
  }

  private void pause(Throwable problem) {
    if (failure == null || !Objects.equals(failure.toString(), problem.toString())) {
      LOG.warn("Events cannot be read on behind {}; this is tried again", behind, problem);
    }
    failure = problem;
    current = MessageStream.empty().cast();
    later.run(this::reopen, pause);
    pause = pause.multipliedBy(2);
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      pause = LONGEST_PAUSE;
    }
  }

  private synchronized void reopen() {
    if (closed) {
      return;
    }
    try {
      current = source.apply(behind);
      current.setCallback(this::signalled);
    } catch (RuntimeException problem) {
      pause(problem);
    }
  }

  @Override
  public synchronized void setCallback(Runnable callback) {
    this.callback = callback;
    current.setCallback(this::signalled);
  }

  private void signalled() {
    hasNextAvailable();
    callback.run();
  }

  @Override
  public Optional<Throwable> error() {
    return Optional.empty();
  }

  @Override
  public synchronized boolean isCompleted() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.close();
  }
}
