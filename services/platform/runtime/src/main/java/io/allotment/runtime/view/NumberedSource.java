package io.allotment.runtime.view;

import io.allotment.runtime.view.SteadyStream.Later;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * A source whose events know their own position, and whose stream is steady. Axon tells a handler
 * of a batch the token of the last event only, and a document written at that position would take
 * all others of the batch for repeats.
 */
final class NumberedSource implements StreamableEventSource {

  private static final String NEXT = "next-position";

  private final StreamableEventSource source;
  private final Later later;
  private volatile @Nullable SteadyStream opened;

  NumberedSource(StreamableEventSource source, Later later) {
    this.source = source;
    this.later = later;
  }

  /** The position behind an event of this source. */
  static long next(EventMessage event) {
    return Long.parseLong(
        Objects.requireNonNull(event.metadata().get(NEXT), "an event of a numbered source"));
  }

  /** Whether the stream opened last failed and has given out nothing since. */
  boolean hasFailed() {
    SteadyStream stream = opened;
    return stream != null && stream.hasFailed();
  }

  @Override
  public MessageStream<EventMessage> open(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    var stream =
        new SteadyStream(
            from ->
                source.open(StreamingCondition.conditionFor(from, condition.criteria()), context),
            condition.position(),
            later);
    opened = stream;
    return stream.map(NumberedSource::numbered);
  }

  private static MessageStream.Entry<EventMessage> numbered(
      MessageStream.Entry<EventMessage> entry) {
    long next =
        TrackingToken.fromContext(entry)
            .orElseThrow(() -> new IllegalStateException("an event without a token"))
            .position()
            .orElseThrow(() -> new IllegalStateException("a token without a position"));
    return entry.map(event -> event.andMetadata(Map.of(NEXT, Long.toString(next))));
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return source.firstToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return source.latestToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return source.tokenAt(at, context);
  }
}
