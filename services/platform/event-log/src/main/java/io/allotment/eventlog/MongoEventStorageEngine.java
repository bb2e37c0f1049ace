package io.allotment.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.WrappedToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An {@link EventLog} as Axon knows it.
 *
 * <p>Tokens and consistency markers are the next free position. Streams never block whoever takes
 * from them. A commit made while no other is under way happens on the thread that asks for it;
 * otherwise its future completes on a thread of its own.
 */
public final class MongoEventStorageEngine implements EventStorageEngine {

  private final EventLog log;
  private final Judge judge;

  /** An engine on an open log, which stays the caller's to close. */
  public MongoEventStorageEngine(EventLog log) {
    this.log = log;
    this.judge = new Judge(log.commits(), log.recent());
  }

  /**
   * Encodes the events and refuses what is known to conflict; whether it conflicts is judged when
   * it is committed, whatever was found here.
   */
  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(
      AppendCondition asked,
      @Nullable ProcessingContext context,
      List<TaggedEventMessage<?>> events) {
    if (events.isEmpty()) {
      return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
    }
    try {
      AppendCondition condition = stored(asked);
      if (judge.isHopeless(condition)) {
        return CompletableFuture.failedFuture(
            AppendEventsTransactionRejectedException.conflictingEventsDetected(
                condition.consistencyMarker()));
      }
      List<StoredEvent> stored = events.stream().map(this::store).toList();
      CommitSize.require(stored, log.commits());
      return CompletableFuture.completedFuture(new Append(condition, stored));
    } catch (RuntimeException problem) {
      return CompletableFuture.failedFuture(problem);
    }
  }

  private AppendCondition stored(AppendCondition condition) {
    EventCriteria stored = log.codec().stored(condition.criteria());
    return stored.equals(condition.criteria())
        ? condition
        : AppendCondition.withCriteria(stored).withMarker(condition.consistencyMarker());
  }

  private StoredEvent store(TaggedEventMessage<?> tagged) {
    EventMessage event = tagged.event();
    for (Tag tag : tagged.tags()) {
      if (tag.key().indexOf(':') >= 0) {
        throw new IllegalArgumentException("The key of a tag has no colon: " + tag);
      }
    }
    Object payload = event.payload();
    if (payload == null) {
      throw new IllegalArgumentException("An event has a payload: " + event.type());
    }
    return new StoredEvent(
        event.identifier(),
        event.type().qualifiedName(),
        event.type().version(),
        tagged.tags(),
        event.timestamp().truncatedTo(ChronoUnit.MILLIS),
        log.codec().encode(event.type(), payload),
        event.metadata());
  }

  @Override
  public MessageStream<EventMessage> source(
      SourcingCondition condition, @Nullable ProcessingContext context) {
    long start = GlobalIndexPosition.toIndex(condition.start());
    return open(new SourcePages(log, condition.criteria(), start));
  }

  @Override
  public MessageStream<EventMessage> stream(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    return open(new TailPages(log, condition.criteria(), position(condition.position())));
  }

  private long position(@Nullable TrackingToken token) {
    TrackingToken position = token == null ? null : WrappedToken.unwrapLowerBound(token);
    if (position == null || position.equals(TrackingToken.FIRST)) {
      return 1;
    }
    return position.equals(TrackingToken.LATEST)
        ? log.head()
        : position
            .position()
            .orElseThrow(() -> new IllegalArgumentException("No position: " + token));
  }

  private MessageStream<EventMessage> open(PagedStream.Pages pages) {
    return new PagedStream(pages, log.executor()).open();
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(1));
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return token(log::freshHead);
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
    return token(
        () ->
            log.commits()
                .since(millis)
                .map(commit -> commit.positionSince(millis))
                .orElseGet(log::freshHead));
  }

  private CompletableFuture<TrackingToken> token(LongSupplier position) {
    return CompletableFuture.supplyAsync(
        () -> new GlobalSequenceTrackingToken(position.getAsLong()), log.executor());
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("head", log.head());
  }

  private final class Append implements AppendTransaction<Long> {

    private final AppendCondition condition;
    private final List<StoredEvent> events;
    private final AtomicBoolean ended = new AtomicBoolean();

    Append(AppendCondition condition, List<StoredEvent> events) {
      this.condition = condition;
      this.events = events;
    }

    @Override
    public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
      if (ended.getAndSet(true)) {
        return CompletableFuture.failedFuture(
            new IllegalStateException("Already committed or rolled back"));
      }
      return log.appender().append(new Pending(condition, events, log.head()));
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
      ended.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
        Long next, @Nullable ProcessingContext context) {
      return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(next));
    }
  }
}
