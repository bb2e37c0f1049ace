package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of a squad. A slug of at most 63 characters; ordered as text. */
public record SquadId(String value) implements Comparable<SquadId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public SquadId {
    Slug.check("squad", value);
  }

  @Override
  public int compareTo(SquadId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
