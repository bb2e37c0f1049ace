package io.allotment.rotation.model;

import io.allotment.runtime.decide.Slug;

/**
 * The id of one proposal that parts of turns change hands. A slug of at most 63 characters; ordered
 * as text.
 */
public record SwapId(String value) implements Comparable<SwapId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public SwapId {
    Slug.check("swap", value);
  }

  @Override
  public int compareTo(SwapId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
