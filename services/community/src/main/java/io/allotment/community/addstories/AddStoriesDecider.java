package io.allotment.community.addstories;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.community.model.StoryId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Optional;

/** Decides that stories are in a theme from now on: those that are in none. */
public final class AddStoriesDecider {
  public static final Decider<AddStories, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          AddStoriesDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private AddStoriesDecider() {}

  private static Decision<CommunityEvent> decide(AddStories command, Themes themes) {
    Themes.Theme theme = themes.live().get(command.theme());
    List<StoryId> more =
        command.stories().stream()
            .filter(story -> theme == null || !theme.stories().contains(story))
            .toList();
    if (more.isEmpty() && !command.stories().isEmpty()) {
      return Decision.accepted();
    }
    return nothing(command)
        .or(() -> ThemeChecks.seen(themes, command.theme(), command.seen()))
        .or(() -> ThemeChecks.free(themes, command.theme(), more))
        .or(() -> ThemeChecks.size(more.size() + (theme == null ? 0 : theme.stories().size())))
        .orElseGet(
            () ->
                Decision.accepted(
                    new StoriesAddedToTheme(command.theme(), more, command.by(), command.at())));
  }

  private static Optional<Decision<CommunityEvent>> nothing(AddStories command) {
    return command.stories().isEmpty()
        ? ThemeChecks.refused(
            CommunityRule.THEME_WITHOUT_STORIES,
            "No story was named. Say at least one that belongs to the theme.")
        : Optional.empty();
  }
}
