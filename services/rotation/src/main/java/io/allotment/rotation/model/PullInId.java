package io.allotment.rotation.model;

import io.allotment.runtime.decide.Slug;

/**
 * The id of one time that a mentor was pulled in. A slug of at most 63 characters; ordered as text.
 */
public record PullInId(String value) implements Comparable<PullInId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public PullInId {
    Slug.check("pull-in", value);
  }

  @Override
  public int compareTo(PullInId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
