package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of a link for a wall display. A slug of at most 63 characters; it opens nothing. */
public record WallId(String value) implements Comparable<WallId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public WallId {
    Slug.check("wall", value);
  }

  @Override
  public int compareTo(WallId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
