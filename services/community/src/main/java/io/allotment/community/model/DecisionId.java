package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of something the community decided. A slug of at most 63 characters. */
public record DecisionId(String value) implements Comparable<DecisionId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public DecisionId {
    Slug.check("decision", value);
  }

  @Override
  public int compareTo(DecisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
