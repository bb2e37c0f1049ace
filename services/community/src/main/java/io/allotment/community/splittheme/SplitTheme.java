package io.allotment.community.splittheme;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;

/**
 * Makes a theme of some stories of another one.
 *
 * @param into a new id
 * @param name as for a theme that is adopted
 * @param seen the revision of the theme that the person saw
 */
public record SplitTheme(
    ThemeId theme,
    ThemeId into,
    TextRef name,
    List<StoryId> stories,
    int seen,
    MemberId by,
    Instant at) {
  public SplitTheme {
    stories = StoryId.each(stories);
  }
}
