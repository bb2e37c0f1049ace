package io.allotment.capacity.model;

import io.allotment.runtime.decide.Slug;

/** The id of an iteration, unique in its squad. A slug of at most 63 characters. */
public record IterationId(String value) implements Comparable<IterationId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public IterationId {
    Slug.check("iteration", value);
  }

  @Override
  public int compareTo(IterationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
