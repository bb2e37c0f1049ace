package io.allotment.community.view.theme;

import io.allotment.community.event.OfTheme;
import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.theme.ThemeDetail.Change;
import io.allotment.runtime.decide.TextId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what was done with themes. */
final class Changes {

  private final Map<TextId, String> names;
  private final Function<MemberId, Person> people;

  /**
   * @param names those that nobody had erased
   */
  Changes(Map<TextId, String> names, Function<MemberId, Person> people) {
    this.names = names;
    this.people = people;
  }

  Change of(OfTheme event) {
    return switch (event) {
      case ThemeAdopted of -> change("adopted", of, of.stories(), List.of());
      case ThemeNamed of -> change("named", of, List.of(), List.of());
      case StoriesAddedToTheme of -> change("added", of, of.stories(), List.of());
      case StoriesTakenFromTheme of -> change("taken", of, of.stories(), List.of());
      case ThemesMerged of -> change("merged", of, List.of(), with(of.into(), of.from()));
      case ThemeSplit of -> change("split", of, of.stories(), List.of(of.theme(), of.into()));
      case ThemeEnded of -> change("ended", of, List.of(), List.of());
      case ProposalDismissed of -> change("dismissed", of, of.stories(), List.of());
    };
  }

  private static List<ThemeId> with(ThemeId into, List<ThemeId> from) {
    return Stream.concat(Stream.of(into), from.stream()).toList();
  }

  private Change change(String what, OfTheme event, List<StoryId> stories, List<ThemeId> themes) {
    String name =
        event.texts().stream()
            .map(text -> names.getOrDefault(text.id(), ThemeNames.ERASED))
            .findFirst()
            .orElse(null);
    return new Change(what, event.at(), people.apply(event.by()), name, stories, themes);
  }
}
