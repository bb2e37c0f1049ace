package io.allotment.community.nametheme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a theme is called otherwise, by who saw how it is called. */
public final class NameThemeDecider {
  public static final Decider<NameTheme, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          NameThemeDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private NameThemeDecider() {}

  private static Decision<CommunityEvent> decide(NameTheme command, Themes themes) {
    return ThemeChecks.seen(themes, command.theme(), command.seen())
        .orElseGet(
            () ->
                Decision.accepted(
                    new ThemeNamed(command.theme(), command.name(), command.by(), command.at())));
  }
}
