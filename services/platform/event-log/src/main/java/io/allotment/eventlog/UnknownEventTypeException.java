package io.allotment.eventlog;

import org.axonframework.messaging.core.MessageType;

/**
 * An event is stored under, or to be stored under, a name or version this process does not know.
 * The event is never skipped: register its type, or run a process that knows it.
 */
public final class UnknownEventTypeException extends IllegalStateException {

  UnknownEventTypeException(MessageType type, String why) {
    super("Event type %s, version %s: %s".formatted(type.name(), type.version(), why));
  }

  UnknownEventTypeException(String message) {
    super(message);
  }
}
