package io.allotment.community.event;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;

/**
 * What people did with themes. Stories stand in order and each once; nothing but a person moves
 * one.
 */
public sealed interface OfTheme extends CommunityEvent {

  MemberId by();

  /** It became one, of these stories. */
  record ThemeAdopted(ThemeId theme, TextRef name, List<StoryId> stories, MemberId by, Instant at)
      implements OfTheme {
    @Override
    public List<TextRef> texts() {
      return List.of(name);
    }
  }

  /** It is called otherwise. */
  record ThemeNamed(ThemeId theme, TextRef name, MemberId by, Instant at) implements OfTheme {
    @Override
    public List<TextRef> texts() {
      return List.of(name);
    }
  }

  /** These stories, which were in none, are in it. */
  record StoriesAddedToTheme(ThemeId theme, List<StoryId> stories, MemberId by, Instant at)
      implements OfTheme {}

  /** These stories are in none any more. */
  record StoriesTakenFromTheme(ThemeId theme, List<StoryId> stories, MemberId by, Instant at)
      implements OfTheme {}

  /** All stories of some themes are in another one, and the themes are no more. */
  record ThemesMerged(ThemeId into, List<ThemeId> from, MemberId by, Instant at)
      implements OfTheme {}

  /** Some of its stories became a theme of their own. */
  record ThemeSplit(
      ThemeId theme, ThemeId into, TextRef name, List<StoryId> stories, MemberId by, Instant at)
      implements OfTheme {
    @Override
    public List<TextRef> texts() {
      return List.of(name);
    }
  }

  /** It is no more, and its stories are in none. */
  record ThemeEnded(ThemeId theme, MemberId by, Instant at) implements OfTheme {}

  /** What was proposed, of these stories then, is no theme. */
  record ProposalDismissed(ProposalKey proposal, List<StoryId> stories, MemberId by, Instant at)
      implements OfTheme {}
}
