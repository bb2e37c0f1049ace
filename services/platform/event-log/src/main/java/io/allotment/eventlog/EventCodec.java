package io.allotment.eventlog;

import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;

/**
 * Turns payloads into BSON that one can read in a shell, and back.
 *
 * <p>Implementations are safe for use by several threads. Whatever was encoded under a name and
 * version once can be decoded for ever.
 */
public interface EventCodec {

  /**
   * Writes a payload.
   *
   * @param type the name and version the event is stored under
   * @throws UnknownEventTypeException if nothing is registered under that name and version, so that
   *     nothing is stored that cannot be read
   */
  Document encode(MessageType type, Object payload);

  /**
   * Reads a payload and brings an old version up to date.
   *
   * @param type the name and version the event is stored under
   * @throws UnknownEventTypeException if nothing is registered under that name, or no way leads
   *     from that version to the current one
   */
  Decoded decode(MessageType type, Document payload);

  /**
   * Whoever follows the log asks this of the events it passes over.
   *
   * @throws UnknownEventTypeException if {@link #decode} would; by default never, for a codec that
   *     reads every type
   */
  default void requireReadable(MessageType type) {}

  /**
   * The criteria under which the log holds what the given ones mean, where names have changed. They
   * may find more than was meant, of which only that is handed out whose current name was meant.
   */
  default EventCriteria stored(EventCriteria wanted) {
    return wanted;
  }

  /**
   * A payload of the current version.
   *
   * @param type the stored name with the current version
   */
  record Decoded(MessageType type, Object payload) {}
}
