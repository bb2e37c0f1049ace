package io.allotment.runtime.command;

import java.util.List;
import java.util.Optional;

/**
 * What a command came to.
 *
 * @param events what it recorded, or the first time's events where the command is a repeat; empty
 *     where all was so already
 */
public record Outcome<E>(List<E> events) {

  public Outcome {
    events = List.copyOf(events);
  }

  /** The first event of this type, if one was recorded. */
  public <T extends E> Optional<T> first(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The events of this type, in the order they were recorded. */
  public <T extends E> List<T> all(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
