package io.allotment.runtime.view;

import io.allotment.eventlog.MongoTokenStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.EventTrackerStatus;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.springframework.context.SmartLifecycle;

/** Runs the views of one service and knows how far each has come. */
public final class Views implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int BATCH = 64;

  private final MongoTokenStore tokens;
  private final UnitOfWorkFactory units;
  private final Map<String, PooledStreamingEventProcessor> processors = new LinkedHashMap<>();
  private final Map<String, ViewHandler<?>> handlers = new LinkedHashMap<>();
  private final ScheduledExecutorService coordinators =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("view-coordinator").factory());
  private final ScheduledExecutorService workers =
      Executors.newScheduledThreadPool(4, Thread.ofVirtual().name("view-worker-", 0).factory());
  private volatile boolean running;

  public Views(MongoTokenStore tokens, UnitOfWorkFactory units) {
    this.tokens = tokens;
    this.units = units;
  }

  /**
   * Adds a view. Before {@link #start()}. It is handed its own types only, but reads past all
   * others, so that its position reaches the head of the log whatever was recorded last.
   *
   * @param source where its events come from
   * @param types the class of each event it wants, by the name the source gives it
   */
  public <E> void add(
      View<E> view, StreamableEventSource source, Map<QualifiedName, Class<? extends E>> types) {
    var configuration =
        new PooledStreamingEventProcessorConfiguration()
            .eventSource(source)
            .tokenStore(tokens)
            .unitOfWorkFactory(units)
            .coordinatorExecutor(coordinators)
            .workerExecutor(workers)
            .initialSegmentCount(1)
            .batchSize(BATCH)
            .eventCriteria(_ -> EventCriteria.havingAnyTag())
            .initialToken(from -> from.firstToken(null));
    ViewHandler<E> handler = new ViewHandler<>(view, types);
    handlers.put(view.name(), handler);
    processors.put(
        view.name(),
        new PooledStreamingEventProcessor(view.name(), List.of(handler), configuration));
  }

  /**
   * How far a view has come, all its segments considered: as this process knows it where it works
   * on all of them, otherwise as it was stored last.
   */
  public long position(String view) {
    var processor = Objects.requireNonNull(processors.get(view), view);
    // The processor's own map changes under its reader when a segment is let go.
    var segments = List.copyOf(processor.processingStatus().values());
    double share = segments.stream().mapToDouble(Views::share).sum();
    return share < 1
        ? tokens.position(view)
        : segments.stream().mapToLong(Views::position).min().orElseThrow();
  }

  private static double share(EventTrackerStatus status) {
    return 1.0 / (status.getSegment().getMask() + 1);
  }

  /**
   * Waits, for a second at the most, until a view has come to a position, so that who has just
   * changed something reads what they changed.
   *
   * @return whether it has
   */
  public boolean await(String view, long position) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long pause = TimeUnit.MILLISECONDS.toNanos(1);
    while (position(view) < position) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, TimeUnit.MILLISECONDS.toNanos(32));
    }
    return true;
  }

  /** The events a view has stopped at, by position, and why; they are tried again by themselves. */
  public Map<Long, RuntimeException> stuck(String view) {
    return Objects.requireNonNull(handlers.get(view), view).stuck();
  }

  /** The names of all views. */
  public List<String> names() {
    return List.copyOf(processors.keySet());
  }

  @Override
  public void start() {
    all(PooledStreamingEventProcessor::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    all(PooledStreamingEventProcessor::shutdown);
    coordinators.shutdown();
    workers.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void all(Function<PooledStreamingEventProcessor, CompletableFuture<Void>> act) {
    List<CompletableFuture<Void>> acts = new ArrayList<>();
    processors.values().forEach(processor -> acts.add(act.apply(processor)));
    CompletableFuture.allOf(acts.toArray(CompletableFuture[]::new)).join();
  }

  private static long position(EventTrackerStatus status) {
    var token = status.getTrackingToken();
    return token == null ? 0 : token.position().orElse(0);
  }
}
