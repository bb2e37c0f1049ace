package io.allotment.rotation.model;

import io.allotment.runtime.decide.Slug;

/**
 * The id of one thing that is open and carried from turn to turn. A slug of at most 63 characters;
 * ordered as text.
 */
public record ItemId(String value) implements Comparable<ItemId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public ItemId {
    Slug.check("item", value);
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
