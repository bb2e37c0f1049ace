package io.allotment.eventlog;

import org.axonframework.messaging.core.MessageType;

/**
 * An event is stored under, or to be stored under, a name or version this process does not know.
 * The event is never skipped: whoever reads stops before it, until a process runs that knows its
 * type.
 */
public final class UnknownEventTypeException extends IllegalStateException {

  UnknownEventTypeException(MessageType type, String why) {
    super("Event type %s, version %s: %s".formatted(type.name(), type.version(), why));
  }

  UnknownEventTypeException(String message) {
    super(message);
  }

  private UnknownEventTypeException(String message, UnknownEventTypeException cause) {
    super(message, cause);
  }

  /** The same, with the event that could not be read, and what to do about it. */
  UnknownEventTypeException at(StoredEvent event, long position) {
    return new UnknownEventTypeException(
        ("Event %s at position %d cannot be read. %s Nothing behind it is read either. Run the"
                + " release that wrote it or a later one; if this is the one, register the type or"
                + " its upgrade.")
            .formatted(event.id(), position, getMessage()),
        this);
  }
}
