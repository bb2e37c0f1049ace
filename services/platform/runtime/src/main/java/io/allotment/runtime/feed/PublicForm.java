package io.allotment.runtime.feed;

import com.google.protobuf.Message;
import java.util.Optional;

/** Says what of a service's own event others may know, in the language of {@code proto/}. */
@FunctionalInterface
public interface PublicForm<E> {

  /** The public event, or nothing where it concerns nobody else. */
  Optional<Message> of(E event);

  /**
   * The public event, for a form that says how something stood once the event was recorded; this is
   * what is called.
   *
   * @param position of the event, as {@code Commands.events} has it
   */
  default Optional<Message> of(E event, long position) {
    return of(event);
  }
}
