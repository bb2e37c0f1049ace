package io.allotment.community.mergethemes;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.CommunityTags;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.event.ThemeChecks;
import io.allotment.community.event.Themes;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Optional;

/** Decides that themes become part of another one, by who saw how each of them stands. */
public final class MergeThemesDecider {
  public static final Decider<MergeThemes, Themes, CommunityEvent> DECIDER =
      new Decider<>(
          Themes.NONE,
          MergeThemesDecider::decide,
          Themes::after,
          _ -> Boundary.of(CommunityTags.themes()),
          CommunityTags::of);

  private MergeThemesDecider() {}

  private static Decision<CommunityEvent> decide(MergeThemes command, Themes themes) {
    List<ThemeId> from = command.from().stream().map(MergeThemes.Other::theme).sorted().toList();
    if (done(command.into(), from, themes)) {
      return Decision.accepted();
    }
    return bad(command.into(), from)
        .or(() -> ThemeChecks.seen(themes, command.into(), command.seen()))
        .or(
            () ->
                command.from().stream()
                    .flatMap(one -> ThemeChecks.seen(themes, one.theme(), one.seen()).stream())
                    .findFirst())
        .or(() -> ThemeChecks.size(stories(themes, command.into(), from)))
        .orElseGet(
            () ->
                Decision.accepted(
                    new ThemesMerged(command.into(), from, command.by(), command.at())));
  }

  private static boolean done(ThemeId into, List<ThemeId> from, Themes themes) {
    return !from.isEmpty()
        && from.stream().allMatch(one -> Optional.of(into).equals(themes.gone().get(one)));
  }

  private static Optional<Decision<CommunityEvent>> bad(ThemeId into, List<ThemeId> from) {
    return !from.isEmpty()
            && !from.contains(into)
            && from.stream().distinct().count() == from.size()
        ? Optional.empty()
        : ThemeChecks.refused(
            CommunityRule.BAD_MERGE,
            "Name at least one other theme that becomes part of this one, and each once.");
  }

  private static int stories(Themes themes, ThemeId into, List<ThemeId> from) {
    return stories(themes, into) + from.stream().mapToInt(one -> stories(themes, one)).sum();
  }

  private static int stories(Themes themes, ThemeId theme) {
    Themes.Theme live = themes.live().get(theme);
    return live == null ? 0 : live.stories().size();
  }
}
