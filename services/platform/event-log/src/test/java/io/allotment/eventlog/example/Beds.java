package io.allotment.eventlog.example;

import com.mongodb.client.MongoDatabase;
import io.allotment.eventlog.EventLog;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.MongoEventStorageEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Sows each bed once, however many try. The README shows it. */
final class Beds implements AutoCloseable {

  // example
  record BedSown(String bed, String crop) {}

  static final EventTypes TYPES = EventTypes.builder().event("beds.BedSown", BedSown.class).build();

  private final EventLog log;
  private final EventStorageEngine engine;

  Beds(MongoDatabase database) {
    log = EventLog.open(database, new JacksonEventCodec(TYPES));
    engine = new MongoEventStorageEngine(log);
  }

  /** False if somebody was first. */
  boolean sow(String bed, String crop) {
    var sown = new GenericEventMessage(TYPES.resolveOrThrow(BedSown.class), new BedSown(bed, crop));
    var tagged = new GenericTaggedEventMessage<>(sown, Set.of(new Tag("bed", bed)));
    var unlessSown = AppendCondition.withCriteria(EventCriteria.havingTags("bed", bed));
    try {
      engine
          .appendEvents(unlessSown, null, tagged)
          .thenCompose(append -> append.commit(null))
          .join();
      return true;
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof AppendEventsTransactionRejectedException) {
        return false;
      }
      throw failed;
    }
  }

  /** What was sown in a bed. */
  List<String> crops(String bed) {
    var ofBed = SourcingCondition.conditionFor(EventCriteria.havingTags("bed", bed));
    List<String> crops = new ArrayList<>();
    return engine
        .source(ofBed, null)
        .reduce(
            crops,
            (all, entry) -> {
              if (entry.message().payload() instanceof BedSown sown) {
                all.add(sown.crop());
              }
              return all;
            })
        .join();
  }

  @Override
  public void close() {
    log.close();
  }
  // end
}
