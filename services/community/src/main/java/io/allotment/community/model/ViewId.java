package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of a saved view, chosen by who saves it. A slug of at most 63 characters. */
public record ViewId(String value) {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public ViewId {
    Slug.check("view", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
