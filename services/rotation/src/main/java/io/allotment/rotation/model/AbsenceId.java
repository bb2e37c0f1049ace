package io.allotment.rotation.model;

import io.allotment.runtime.decide.Slug;

/** The id of one recorded absence of a person. A slug of at most 63 characters; ordered as text. */
public record AbsenceId(String value) implements Comparable<AbsenceId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public AbsenceId {
    Slug.check("absence", value);
  }

  @Override
  public int compareTo(AbsenceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
