package io.allotment.community.model;

import io.allotment.runtime.decide.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The id of a story, as the stories have it. A slug of at most 63 characters. */
public record StoryId(String value) implements Comparable<StoryId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public StoryId {
    Slug.check("story", value);
  }

  /**
   * Each of them once, in order.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when one is missing
   */
  public static List<StoryId> each(Collection<? extends @Nullable StoryId> stories) {
    if (stories.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("Each story of a list has an id; one of these has none.");
    }
    return stories.stream().map(Objects::requireNonNull).distinct().sorted().toList();
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
