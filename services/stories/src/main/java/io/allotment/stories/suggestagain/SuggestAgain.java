package io.allotment.stories.suggestagain;

import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import java.time.Instant;
import java.util.List;

/** Suggests the classes of some stories again. What a person said stays as it is. */
public record SuggestAgain(List<One> stories, Instant at) {
  public SuggestAgain {
    stories = List.copyOf(stories);
  }

  /**
   * What is suggested for one story.
   *
   * @param told what it is suggested for
   */
  public record One(StoryId story, Told told, Suggested suggested) {}
}
