package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;

/** The id of a note in a review. A slug of at most 63 characters. */
public record NoteId(String value) implements Comparable<NoteId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public NoteId {
    Slug.check("note", value);
  }

  @Override
  public int compareTo(NoteId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
