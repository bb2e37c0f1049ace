package io.allotment.benchmark;

import io.allotment.benchmark.Plot.PlotEvent.Sown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Appends straight to the engine, and remembers what was acknowledged. */
final class Appends {

  private static final MessageType SOWN = new MessageType(Plot.SERVICE, "Sown", "1");

  private final Garden garden;
  private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

  Appends(Garden garden) {
    this.garden = garden;
  }

  /** The identifier of the event at each position that was acknowledged. */
  Map<Long, String> acknowledged() {
    return acknowledged;
  }

  /** One event after the other into a bed of its own, each on condition that nobody else did. */
  void conditional(int operations) {
    Tag bed = new Tag("bed", UUID.randomUUID().toString());
    AppendCondition condition =
        AppendCondition.withCriteria(EventCriteria.havingTags(bed))
            .withMarker(new GlobalIndexConsistencyMarker(garden.log().head()));
    for (int i = 0; i < operations; i++) {
      condition = condition.withMarker(append(condition, bed));
    }
  }

  /** One event into a bed, whatever it holds. */
  void unconditional(String bed) {
    append(AppendCondition.none(), new Tag("bed", bed));
  }

  private ConsistencyMarker append(AppendCondition condition, Tag bed) {
    EventMessage event = new GenericEventMessage(SOWN, new Sown(bed.value(), Plot.SEED), Map.of());
    var tagged = new GenericTaggedEventMessage<>(event, Set.of(bed));
    return commit(
        garden.engine().appendEvents(condition, null, List.of(tagged)).join(), event.identifier());
  }

  private <R> ConsistencyMarker commit(AppendTransaction<R> transaction, String id) {
    CompletableFuture<R> committed = transaction.commit(null);
    ConsistencyMarker next = transaction.afterCommit(committed.join(), null).join();
    acknowledged.put(GlobalIndexConsistencyMarker.position(next) - 1, id);
    return next;
  }
}
