package io.allotment.community.splittheme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.community.model.StoryId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Optional;
import java.util.Set;

/** Decides that some stories of a theme become one of their own; both have some then. */
public final class SplitThemeDecider {
  public static final Decider<SplitTheme, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          SplitThemeDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private SplitThemeDecider() {}

  private static Decision<CommunityEvent> decide(SplitTheme command, Themes themes) {
    return ThemeChecks.seen(themes, command.theme(), command.seen())
        .or(() -> some(command, themes))
        .or(() -> ThemeChecks.room(themes))
        .orElseGet(
            () ->
                Decision.accepted(
                    new ThemeSplit(
                        command.theme(),
                        command.into(),
                        command.name(),
                        command.stories(),
                        command.by(),
                        command.at())));
  }

  private static Optional<Decision<CommunityEvent>> some(SplitTheme command, Themes themes) {
    Themes.Theme theme = themes.live().get(command.theme());
    Set<StoryId> all = theme == null ? Set.of() : theme.stories();
    int stories = command.stories().size();
    return stories > 0 && stories < all.size() && all.containsAll(command.stories())
        ? Optional.empty()
        : ThemeChecks.refused(
            CommunityRule.BAD_SPLIT,
            "Name some stories of this theme, and not all of them: both themes have some then.");
  }
}
