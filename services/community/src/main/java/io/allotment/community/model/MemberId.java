package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of a person. A slug of at most 63 characters; ordered as text. */
public record MemberId(String value) implements Comparable<MemberId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public MemberId {
    Slug.check("member", value);
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
