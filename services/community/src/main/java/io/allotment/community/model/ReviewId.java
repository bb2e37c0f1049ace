package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of a review: the how manyth it is, counted from 1. */
public record ReviewId(String value) {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public ReviewId {
    Slug.check("review", value);
  }

  /** The id of the how manyth review, from 1 on. */
  public static ReviewId of(int number) {
    return new ReviewId(Integer.toString(number));
  }

  @Override
  public String toString() {
    return value;
  }
}
