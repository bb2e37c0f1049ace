package io.allotment.community.takestories;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.community.model.StoryId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Optional;

/** Decides that stories are in a theme no longer: some, and never the last ones. */
public final class TakeStoriesDecider {
  public static final Decider<TakeStories, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          TakeStoriesDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private TakeStoriesDecider() {}

  private static Decision<CommunityEvent> decide(TakeStories command, Themes themes) {
    Themes.Theme theme = themes.live().get(command.theme());
    if (theme == null) {
      return ThemeChecks.seen(themes, command.theme(), command.seen())
          .orElseThrow(() -> new IllegalStateException("a theme that is none was seen"));
    }
    List<StoryId> some = command.stories().stream().filter(theme.stories()::contains).toList();
    if (some.isEmpty()) {
      return Decision.accepted();
    }
    return ThemeChecks.seen(themes, command.theme(), command.seen())
        .or(() -> all(some, theme))
        .orElseGet(
            () ->
                Decision.accepted(
                    new StoriesTakenFromTheme(command.theme(), some, command.by(), command.at())));
  }

  private static Optional<Decision<CommunityEvent>> all(List<StoryId> some, Themes.Theme theme) {
    return some.size() < theme.stories().size()
        ? Optional.empty()
        : ThemeChecks.refused(
            CommunityRule.THEME_WITHOUT_STORIES,
            "No story would be left in it. End the theme instead, or leave one.");
  }
}
