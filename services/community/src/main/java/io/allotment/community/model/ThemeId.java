package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of a theme. A slug of at most 63 characters; ordered as text. */
public record ThemeId(String value) implements Comparable<ThemeId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public ThemeId {
    Slug.check("theme", value);
  }

  @Override
  public int compareTo(ThemeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
