package io.allotment.community.endtheme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a theme is no more. Ending it again changes nothing. */
public final class EndThemeDecider {
  public static final Decider<EndTheme, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          EndThemeDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private EndThemeDecider() {}

  private static Decision<CommunityEvent> decide(EndTheme command, Themes themes) {
    if (themes.gone().containsKey(command.theme())) {
      return Decision.accepted();
    }
    return ThemeChecks.seen(themes, command.theme(), command.seen())
        .orElseGet(
            () -> Decision.accepted(new ThemeEnded(command.theme(), command.by(), command.at())));
  }
}
