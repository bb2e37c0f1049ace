package io.allotment.community.addstories;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import java.time.Instant;
import java.util.List;

/**
 * Adds stories to a theme. Those that are in it already stay as they are.
 *
 * @param seen the revision of it that the person saw
 */
public record AddStories(ThemeId theme, List<StoryId> stories, int seen, MemberId by, Instant at) {
  public AddStories {
    stories = StoryId.each(stories);
  }
}
