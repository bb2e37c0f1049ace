package io.allotment.eventlog;

import java.util.function.Consumer;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Turns commits into the entries Axon reads: payloads decoded, with token and tags. */
final class EventReader {

  private final EventCodec codec;

  EventReader(EventCodec codec) {
    this.codec = codec;
  }

  /** Reads the matching events at the positions from {@code from} on and before {@code before}. */
  void read(
      Commit commit,
      EventCriteria criteria,
      long from,
      long before,
      Consumer<Entry<EventMessage>> out) {
    long position = commit.first();
    for (StoredEvent event : commit.events()) {
      if (position >= from && position < before && event.matches(criteria)) {
        out.accept(entry(event, position));
      }
      position++;
    }
  }

  private Entry<EventMessage> entry(StoredEvent event, long position) {
    EventCodec.Decoded decoded =
        codec.decode(new MessageType(event.type(), event.version()), event.payload());
    EventMessage message =
        new GenericEventMessage(
            event.id(), decoded.type(), decoded.payload(), event.metadata(), event.at());
    Context context =
        TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(position + 1));
    return new SimpleEntry<>(message, Tag.addToContext(context, event.tags()));
  }
}
