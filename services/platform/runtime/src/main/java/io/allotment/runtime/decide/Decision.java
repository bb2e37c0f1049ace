package io.allotment.runtime.decide;

import java.util.List;

/** What came of a command. A rejection is a value, not an exception. */
public sealed interface Decision<E> {

  /** Done by these events, appended together or not at all; none where all was so already. */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * Not done, and nothing changed.
   *
   * @param rule the rule that forbids it
   * @param detail what of this command broke the rule and what to do next, in one or two sentences
   */
  record Rejected<E>(Rule rule, String detail) implements Decision<E> {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <E> Decision<E> accepted(E... events) {
    return new Accepted<>(List.of(events));
  }

  static <E> Decision<E> accepted(List<? extends E> events) {
    return new Accepted<>(List.copyOf(events));
  }

  static <E> Decision<E> rejected(Rule rule, String detail) {
    return new Rejected<>(rule, detail);
  }
}
