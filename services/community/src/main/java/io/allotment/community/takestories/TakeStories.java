package io.allotment.community.takestories;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import java.time.Instant;
import java.util.List;

/**
 * Takes stories from a theme. Those that are not in it stay as they are.
 *
 * @param seen the revision of it that the person saw
 */
public record TakeStories(ThemeId theme, List<StoryId> stories, int seen, MemberId by, Instant at) {
  public TakeStories {
    stories = StoryId.each(stories);
  }
}
