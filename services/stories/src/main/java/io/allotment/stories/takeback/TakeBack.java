package io.allotment.stories.takeback;

import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.StoryId;
import java.time.Instant;
import java.util.Set;

/** A person takes back what was said of the class of some stories. */
public record TakeBack(Set<StoryId> stories, MemberId by, Instant at) {
  public TakeBack {
    stories = Set.copyOf(stories);
  }
}
