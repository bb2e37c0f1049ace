package io.allotment.stories.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sprint or milestone of a story, as its tracker has it.
 *
 * @param start first day, like {@code end} the last one; null where the tracker does not say
 */
public record Iteration(
    Form form, String name, @Nullable LocalDate start, @Nullable LocalDate end) {

  /** What the tracker calls it. */
  public enum Form {
    SPRINT,
    MILESTONE
  }
}
