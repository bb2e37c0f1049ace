package io.allotment.runtime.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
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
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.springframework.context.SmartLifecycle;

/** Runs the views of one service and knows how far each has come. */
public final class Views implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int BATCH = 64;

  private final TokenStore tokens;
  private final UnitOfWorkFactory units;
  private final Map<String, PooledStreamingEventProcessor> processors = new LinkedHashMap<>();
  private final ScheduledExecutorService coordinators =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("view-coordinator").factory());
  private final ScheduledExecutorService workers =
      Executors.newScheduledThreadPool(4, Thread.ofVirtual().name("view-worker-", 0).factory());
  private volatile boolean running;

  public Views(TokenStore tokens, UnitOfWorkFactory units) {
    this.tokens = tokens;
    this.units = units;
  }

  /**
   * Adds a view. Before {@link #start()}.
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
            .initialToken(from -> from.firstToken(null));
    processors.put(
        view.name(),
        new PooledStreamingEventProcessor(
            view.name(), List.of(new ViewHandler<>(view, types)), configuration));
  }

  /** How far a view has come, if this process works on all of it. */
  public OptionalLong position(String view) {
    var processor = Objects.requireNonNull(processors.get(view), view);
    Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
    return segments.isEmpty()
        ? OptionalLong.empty()
        : segments.values().stream().mapToLong(Views::position).min();
  }

  /**
   * Waits, for a second at the most, until a view has come to a position, so that who has just
   * changed something reads what they changed.
   *
   * @return whether it has
   */
  public boolean await(String view, long position) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (position(view).orElse(Long.MAX_VALUE) < position) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return true;
  }

  /** The views that have stopped at an event they cannot take. */
  public List<String> failing() {
    return processors.values().stream()
        .filter(PooledStreamingEventProcessor::isError)
        .map(PooledStreamingEventProcessor::name)
        .toList();
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
