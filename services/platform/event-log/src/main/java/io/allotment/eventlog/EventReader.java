package io.allotment.eventlog;

import java.util.function.Consumer;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
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

  /**
   * What is to be read.
   *
   * @param meant by current names
   * @param stored by the names the log holds
   * @param same whether these are the same
   */
  record Wanted(EventCriteria meant, EventCriteria stored, boolean same) {}

  Wanted wanted(EventCriteria criteria) {
    EventCriteria stored = codec.stored(criteria);
    return new Wanted(criteria, stored, stored.equals(criteria));
  }

  /** Reads the matching events at the positions from {@code from} on and before {@code before}. */
  void read(
      Commit commit, Wanted wanted, long from, long before, Consumer<Entry<EventMessage>> out) {
    long position = commit.first();
    for (StoredEvent event : commit.events()) {
      if (position >= from && position < before && event.matches(wanted.stored())) {
        read(event, position, wanted, out);
      }
      position++;
    }
  }

  /**
   * Reads the matching events at the positions from {@code from} on, and stops at an event of an
   * unknown type even if it does not match: a later release might want it, and would find that its
   * reader has gone past.
   */
  void follow(Commit commit, Wanted wanted, long from, Consumer<Entry<EventMessage>> out) {
    long position = commit.first();
    for (StoredEvent event : commit.events()) {
      if (position >= from) {
        if (event.matches(wanted.stored())) {
          read(event, position, wanted, out);
        } else {
          requireReadable(event, position);
        }
      }
      position++;
    }
  }

  private void requireReadable(StoredEvent event, long position) {
    try {
      codec.requireReadable(event.messageType());
    } catch (UnknownEventTypeException unknown) {
      throw unknown.at(event, position);
    }
  }

  private void read(
      StoredEvent event, long position, Wanted wanted, Consumer<Entry<EventMessage>> out) {
    EventCodec.Decoded decoded;
    try {
      decoded = codec.decode(event.messageType(), event.payload());
    } catch (UnknownEventTypeException unknown) {
      throw unknown.at(event, position);
    }
    if (wanted.same() || wanted.meant().matches(decoded.type().qualifiedName(), event.tags())) {
      out.accept(entry(event, decoded, position));
    }
  }

  private static Entry<EventMessage> entry(
      StoredEvent event, EventCodec.Decoded decoded, long position) {
    EventMessage message =
        new GenericEventMessage(
            event.id(), decoded.type(), decoded.payload(), event.metadata(), event.at());
    Context context =
        TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(position + 1));
    return new SimpleEntry<>(message, Tag.addToContext(context, event.tags()));
  }
}
