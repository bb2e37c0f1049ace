package io.allotment.runtime.decide;

/** The id of one text that somebody wrote. A slug of at most 63 characters; ordered as text. */
public record TextId(String value) implements Comparable<TextId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public TextId {
    Slug.check("text", value);
  }

  @Override
  public int compareTo(TextId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
