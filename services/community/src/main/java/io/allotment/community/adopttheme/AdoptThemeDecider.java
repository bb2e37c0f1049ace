package io.allotment.community.adopttheme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that stories become a theme: some, and none that is in another one. */
public final class AdoptThemeDecider {
  public static final Decider<AdoptTheme, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          AdoptThemeDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private AdoptThemeDecider() {}

  private static Decision<CommunityEvent> decide(AdoptTheme command, Themes themes) {
    return ThemeChecks.size(command.stories().size())
        .or(() -> ThemeChecks.free(themes, command.theme(), command.stories()))
        .or(() -> ThemeChecks.room(themes))
        .orElseGet(
            () ->
                Decision.accepted(
                    new ThemeAdopted(
                        command.theme(),
                        command.name(),
                        command.stories(),
                        command.by(),
                        command.at())));
  }
}
