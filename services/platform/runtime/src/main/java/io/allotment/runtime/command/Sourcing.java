package io.allotment.runtime.command;

import io.allotment.runtime.decide.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Reads a boundary from the log; inside a context that appends, it becomes the condition. */
final class Sourcing {

  private Sourcing() {}

  static CompletableFuture<List<EventMessage>> messages(
      EventStore log, EventNames<?> names, Boundary boundary, ProcessingContext context) {
    return log.transaction(context)
        .source(SourcingCondition.conditionFor(names.criteria(boundary)))
        .<List<EventMessage>>reduce(
            new ArrayList<>(),
            (events, entry) -> {
              events.add(entry.message());
              return events;
            });
  }

  static <E> CompletableFuture<List<E>> of(
      EventStore log, EventNames<E> names, Boundary boundary, ProcessingContext context) {
    return messages(log, names, boundary, context)
        .thenApply(messages -> messages.stream().map(names::payload).toList());
  }
}
