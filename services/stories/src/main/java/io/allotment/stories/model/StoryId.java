package io.allotment.stories.model;

import io.allotment.runtime.decide.Slug;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a story: the same for the same item of the same tracker, whoever tells of it. */
public record StoryId(String value) implements Comparable<StoryId> {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when the value is no slug
   */
  public StoryId {
    Slug.check("story", value);
  }

  /** The id of what a tracker knows under a key. A name-based UUID as in RFC 9562, version 3. */
  public static StoryId of(Source source) {
    byte[] name = (source.tracker().id() + ":" + source.key()).getBytes(StandardCharsets.UTF_8);
    return new StoryId(UUID.nameUUIDFromBytes(name).toString());
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
