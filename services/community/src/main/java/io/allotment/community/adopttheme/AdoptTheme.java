package io.allotment.community.adopttheme;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;

/**
 * Makes a theme of stories.
 *
 * @param theme a new id
 * @param name two themes may have the same one: names are not in the log, so that they can be
 *     erased
 */
public record AdoptTheme(
    ThemeId theme, TextRef name, List<StoryId> stories, MemberId by, Instant at) {
  public AdoptTheme {
    stories = StoryId.each(stories);
  }
}
