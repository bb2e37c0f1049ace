package io.allotment.runtime.command;

import io.allotment.runtime.command.WarmBoundaries.Folded;
import io.allotment.runtime.decide.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/**
 * Reads boundaries from the log; inside a context that appends, they become the condition.
 *
 * @param head the first position nothing is known at, of which everything before can be read
 */
record Sourcing<E>(EventStore log, EventNames<E> names, WarmBoundaries warm, LongSupplier head) {

  /** The events themselves, from the first on. */
  CompletableFuture<List<EventMessage>> messages(Boundary boundary, ProcessingContext context) {
    return log.transaction(context)
        .source(SourcingCondition.conditionFor(names.criteria(boundary)))
        .<List<EventMessage>>reduce(
            new ArrayList<>(),
            (events, entry) -> {
              events.add(entry.message());
              return events;
            });
  }

  /** What they say, from the first on. */
  CompletableFuture<List<E>> events(Boundary boundary, ProcessingContext context) {
    return messages(boundary, context)
        .thenApply(messages -> messages.stream().map(names::payload).toList());
  }

  /** What those behind a position say, each with its own. */
  CompletableFuture<List<Numbered<E>>> events(
      Boundary boundary, long after, ProcessingContext context) {
    var unread =
        SourcingCondition.conditionFor(
            new GlobalIndexConsistencyMarker(after).position(), names.criteria(boundary));
    return log.transaction(context)
        .source(unread)
        .<List<Numbered<E>>>reduce(
            new ArrayList<>(),
            (events, entry) -> {
              events.add(new Numbered<>(names.payload(entry.message()), next(entry)));
              return events;
            });
  }

  /** The state they fold to, from what is known of it on. */
  <S> CompletableFuture<S> fold(
      Boundary boundary, S initial, BiFunction<S, E, S> evolve, ProcessingContext context) {
    Folded<S> known = warm.of(boundary, initial, evolve);
    Folded<S> start = new Folded<>(known.state(), Math.max(known.upTo(), head.getAsLong()));
    var unread =
        SourcingCondition.conditionFor(
            new GlobalIndexConsistencyMarker(known.upTo()).position(), names.criteria(boundary));
    return log.transaction(context)
        .source(unread)
        .reduce(start, (folded, entry) -> after(folded, entry, evolve))
        .thenApply(
            folded -> {
              warm.keep(boundary, initial, evolve, folded);
              return folded.state();
            });
  }

  private <S> Folded<S> after(
      Folded<S> before, Entry<? extends EventMessage> entry, BiFunction<S, E, S> evolve) {
    S state = evolve.apply(before.state(), names.payload(entry.message()));
    return new Folded<>(state, Math.max(before.upTo(), next(entry)));
  }

  private static long next(Entry<? extends EventMessage> entry) {
    return TrackingToken.fromContext(entry)
        .map(token -> token.position().orElse(0))
        .orElseThrow(() -> new IllegalStateException("an event without a position"));
  }
}
