package io.allotment.capacity.model;

import io.allotment.runtime.decide.Slug;

/** The id of a raid, unique in its iteration. A slug of at most 63 characters. */
public record RaidId(String value) implements Comparable<RaidId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public RaidId {
    Slug.check("raid", value);
  }

  @Override
  public int compareTo(RaidId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
