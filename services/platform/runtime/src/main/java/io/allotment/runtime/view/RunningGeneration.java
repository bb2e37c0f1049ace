package io.allotment.runtime.view;

import io.allotment.eventlog.MongoTokenStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.EventTrackerStatus;

/** A generation that this process helps to fill. */
final class RunningGeneration {

  private final Generation generation;
  private final MongoTokenStore tokens;
  private final NumberedSource source;
  private final PooledStreamingEventProcessor processor;

  RunningGeneration(
      Generation generation,
      MongoTokenStore tokens,
      ViewHandler<?> handler,
      NumberedSource source,
      PooledStreamingEventProcessorConfiguration configuration) {
    this.generation = generation;
    this.tokens = tokens;
    this.source = source;
    this.processor =
        new PooledStreamingEventProcessor(
            generation.processor(), List.of(handler), configuration.eventSource(source));
  }

  Generation generation() {
    return generation;
  }

  CompletableFuture<Void> start() {
    return processor.start();
  }

  CompletableFuture<Void> shutdown() {
    return processor.shutdown();
  }

  /** Has a segment that waits after a failure tried at once, if nobody else is at it. */
  void retry(int segment) {
    var _ = processor.claimSegment(segment);
  }

  PooledStreamingEventProcessor processor() {
    return processor;
  }

  /** Whether the events behind its position cannot be read at the moment. */
  boolean isHeldUp() {
    return source.hasFailed();
  }

  /**
   * How far the slowest segment has come: as this process knows it where it works on all of them,
   * otherwise as it was stored last.
   */
  long position() {
    // The processor's own map changes under its reader when a segment is let go.
    var segments = List.copyOf(processor.processingStatus().values());
    double share = segments.stream().mapToDouble(RunningGeneration::share).sum();
    return share < 1
        ? tokens.position(generation.processor())
        : segments.stream().mapToLong(RunningGeneration::position).min().orElseThrow();
  }

  private static double share(EventTrackerStatus status) {
    return 1.0 / (status.getSegment().getMask() + 1);
  }

  private static long position(EventTrackerStatus status) {
    var token = status.getTrackingToken();
    return token == null ? 0 : token.position().orElse(0);
  }
}
