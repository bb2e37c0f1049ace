package io.allotment.community.view.theme;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfTheme;
import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.event.Themes;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.TextRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The themes there are, and who did what to each.
 *
 * @param past what happened to a theme, in order; of those that are no more too
 */
record Chronicle(Themes themes, Map<ThemeId, List<OfTheme>> past) {

  static final Chronicle NONE = new Chronicle(Themes.NONE, Map.of());

  Chronicle after(CommunityEvent event) {
    return event instanceof OfTheme of
        ? new Chronicle(themes.after(of), with(of, about(of)))
        : this;
  }

  private Map<ThemeId, List<OfTheme>> with(OfTheme event, List<ThemeId> about) {
    Map<ThemeId, List<OfTheme>> more = new TreeMap<>(past);
    for (ThemeId theme : about) {
      List<OfTheme> longer = new ArrayList<>(more.getOrDefault(theme, List.of()));
      longer.add(event);
      more.put(theme, Collections.unmodifiableList(longer));
    }
    return Collections.unmodifiableMap(more);
  }

  private static List<ThemeId> about(OfTheme event) {
    return switch (event) {
      case ThemeAdopted of -> List.of(of.theme());
      case ThemeNamed of -> List.of(of.theme());
      case StoriesAddedToTheme of -> List.of(of.theme());
      case StoriesTakenFromTheme of -> List.of(of.theme());
      case ThemesMerged of -> Stream.concat(Stream.of(of.into()), of.from().stream()).toList();
      case ThemeSplit of -> List.of(of.theme(), of.into());
      case ThemeEnded of -> List.of(of.theme());
      case ProposalDismissed _ -> List.of();
    };
  }

  /** What happened to a theme, in order; nothing where there never was such a theme. */
  List<OfTheme> past(ThemeId theme) {
    return past.getOrDefault(theme, List.of());
  }

  /** What it is called. */
  Optional<TextRef> name(ThemeId theme) {
    return past(theme).reversed().stream()
        .flatMap(event -> name(theme, event).stream())
        .findFirst();
  }

  private static Optional<TextRef> name(ThemeId theme, OfTheme event) {
    return switch (event) {
      case ThemeAdopted of -> Optional.of(of.name());
      case ThemeNamed of -> Optional.of(of.name());
      case ThemeSplit of when of.into().equals(theme) -> Optional.of(of.name());
      case ThemeSplit _,
          StoriesAddedToTheme _,
          StoriesTakenFromTheme _,
          ThemesMerged _,
          ThemeEnded _,
          ProposalDismissed _ ->
          Optional.empty();
    };
  }

  /** The stories that people took from it, and have not put back. */
  Set<StoryId> taken(ThemeId theme) {
    Set<StoryId> taken = new HashSet<>();
    for (OfTheme event : past(theme)) {
      switch (event) {
        case StoriesTakenFromTheme of -> taken.addAll(of.stories());
        case ThemeSplit of when of.theme().equals(theme) -> taken.addAll(of.stories());
        case StoriesAddedToTheme of -> of.stories().forEach(taken::remove);
        case ThemeSplit _,
            ThemeAdopted _,
            ThemeNamed _,
            ThemesMerged _,
            ThemeEnded _,
            ProposalDismissed _ -> {}
      }
    }
    return taken;
  }
}
