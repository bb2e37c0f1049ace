package io.allotment.community.view.decision;

import io.allotment.community.model.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which decisions are asked for. */
public enum DecisionState {
  OPEN,
  /** Open, and to be done today or before. */
  DUE,
  DONE,
  DROPPED;

  /** Whether a decision is one of them. */
  boolean holds(Course course, LocalDate today) {
    return this == DUE
        ? course.isOpen() && !course.stands().due().isAfter(today)
        : course.state().equals(word());
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static DecisionState of(@Nullable String word) {
    return Words.of(values(), DecisionState::word, "state of a decision", word);
  }
}
