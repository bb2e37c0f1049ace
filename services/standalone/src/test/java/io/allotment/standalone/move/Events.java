package io.allotment.standalone.move;

import com.mongodb.client.MongoClient;
import io.allotment.eventlog.EventLog;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.LogSettings;
import io.allotment.eventlog.MongoEventStorageEngine;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** The history of a rotation as the service itself reads it from its log. */
public final class Events {

  /** An event, where it is and what it says. */
  public record Event(
      @Nullable TrackingToken token,
      String identifier,
      String type,
      @Nullable Object payload,
      Map<String, String> metadata) {}

  private Events() {}

  public static List<Event> of(MongoClient client) {
    var names = new EventNames<>("rotation", new Deciders<>(RotationEvent.class, RotationTags::of));
    EventTypes.Builder types = EventTypes.builder();
    names.classes().forEach(types::event);
    try (EventLog log =
        EventLog.open(
            client.getDatabase("rotation"),
            new JacksonEventCodec(types.build(), new PlainValues(RotationEvent.class)),
            LogSettings.onlyProcess())) {
      return new MongoEventStorageEngine(log)
          .source(SourcingCondition.conditionFor(EventCriteria.havingAnyTag()), null)
          .reduce(
              new ArrayList<Event>(),
              (all, entry) -> {
                if (entry.message().payload() instanceof RotationEvent) {
                  all.add(event(entry.message(), TrackingToken.fromContext(entry).orElse(null)));
                }
                return all;
              })
          .join();
    }
  }

  private static Event event(EventMessage message, @Nullable TrackingToken token) {
    return new Event(
        token,
        message.identifier(),
        message.type().toString(),
        message.payload(),
        message.metadata());
  }
}
