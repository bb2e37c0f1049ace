package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;
import java.util.Collection;
import java.util.List;

/** The id of a story, as the stories have it. A slug of at most 63 characters. */
public record StoryId(String value) implements Comparable<StoryId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public StoryId {
    Slug.check("story", value);
  }

  /** Each of them once, in order. */
  public static List<StoryId> each(Collection<StoryId> stories) {
    return stories.stream().distinct().sorted().toList();
  }

  @Override
  public int compareTo(StoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
