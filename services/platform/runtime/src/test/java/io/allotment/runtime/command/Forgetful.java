package io.allotment.runtime.command;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/** A log that may be told not to say what became of the next append. */
final class Forgetful implements EventStorageEngine {

  /** What becomes of an append that nobody hears of. */
  enum Fate {
    APPENDED,
    LOST
  }

  private final EventStorageEngine log;
  private final AtomicReference<@Nullable Fate> next = new AtomicReference<>();

  Forgetful(EventStorageEngine log) {
    this.log = log;
  }

  /** The answer to the next append is not given. */
  void forget(Fate fate) {
    next.set(fate);
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(
      AppendCondition condition,
      @Nullable ProcessingContext context,
      List<TaggedEventMessage<?>> events) {
    return log.appendEvents(condition, context, events).thenApply(Silent::new);
  }

  private final class Silent<R> implements AppendTransaction<R> {

    private final AppendTransaction<R> append;

    private Silent(AppendTransaction<R> append) {
      this.append = append;
    }

    @Override
    public CompletableFuture<R> commit(@Nullable ProcessingContext context) {
      Fate fate = next.getAndSet(null);
      if (fate == null) {
        return append.commit(context);
      }
      CompletableFuture<?> done =
          fate == Fate.APPENDED ? append.commit(context) : CompletableFuture.completedFuture(null);
      return done.thenCompose(
          _ -> CompletableFuture.failedFuture(new IllegalStateException("nobody answered")));
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
      append.rollback(context);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
        R result, @Nullable ProcessingContext context) {
      return append.afterCommit(result, context);
    }
  }

  @Override
  public MessageStream<EventMessage> source(
      SourcingCondition condition, @Nullable ProcessingContext context) {
    return log.source(condition, context);
  }

  @Override
  public MessageStream<EventMessage> stream(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    return log.stream(condition, context);
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return log.firstToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return log.latestToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return log.tokenAt(at, context);
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    log.describeTo(descriptor);
  }
}
