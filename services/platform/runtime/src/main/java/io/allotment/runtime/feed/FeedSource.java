package io.allotment.runtime.feed;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.allotment.proto.feed.v1.FeedGrpc.FeedStub;
import io.allotment.proto.feed.v1.FeedItem;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/** Another service's feed as an Axon event source. Types it does not know are passed over. */
public final class FeedSource implements StreamableEventSource {

  private static final String VERSION = "1";

  private final FeedStub feed;
  private final Map<String, Message> prototypes = new HashMap<>();
  private final AtomicReference<Instant> heard = new AtomicReference<>(Instant.EPOCH);
  private final AtomicLong told = new AtomicLong();

  /**
   * A source of these events.
   *
   * @param feed where to subscribe
   * @param known the default instance of each public event that is wanted
   */
  public FeedSource(FeedStub feed, Collection<? extends Message> known) {
    this.feed = feed;
    known.forEach(
        prototype -> prototypes.put(prototype.getDescriptorForType().getFullName(), prototype));
  }

  /** The name under which an event of this public type is given out. */
  public static QualifiedName nameOf(Message prototype) {
    return new QualifiedName(prototype.getDescriptorForType().getFullName());
  }

  /** When the service was last heard, in its own time: an event or a heartbeat. */
  public Instant heard() {
    return heard.get();
  }

  /** The position behind the last event that was received; 0 before the first. */
  public long told() {
    return told.get();
  }

  @Override
  public MessageStream<EventMessage> open(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    long after = condition.position().position().orElse(0);
    return new FeedStream(feed, after, this::entry);
  }

  private MessageStream.@Nullable Entry<EventMessage> entry(FeedItem item) {
    Instant at = Instant.ofEpochSecond(item.getAt().getSeconds(), item.getAt().getNanos());
    heard.set(at);
    Message prototype = item.hasEvent() ? prototypes.get(nameIn(item.getEvent())) : null;
    if (prototype == null) {
      return null;
    }
    told.accumulateAndGet(item.getPosition(), Math::max);
    EventMessage event =
        new GenericEventMessage(
            Long.toString(item.getPosition()),
            new MessageType(nameOf(prototype), VERSION),
            payload(item.getEvent(), prototype),
            Map.of(),
            at);
    TrackingToken token = new GlobalSequenceTrackingToken(item.getPosition());
    return MessageStream.just(event, e -> TrackingToken.addToContext(Context.empty(), token))
        .next()
        .orElseThrow();
  }

  private static Message payload(Any packed, Message prototype) {
    try {
      return prototype.getParserForType().parseFrom(packed.getValue());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("an event the feed's own language cannot read", e);
    }
  }

  private static String nameIn(Any packed) {
    String url = packed.getTypeUrl();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return CompletableFuture.failedFuture(
        new UnsupportedOperationException("a feed is read from the beginning"));
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return latestToken(context);
  }

  /** What an item of a feed comes to in a stream; nothing for a heartbeat. */
  @FunctionalInterface
  interface Reading {
    MessageStream.@Nullable Entry<EventMessage> of(FeedItem item);
  }
}
