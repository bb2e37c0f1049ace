package io.allotment.community.view.theme;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.event.Themes;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.seen.Seen;
import io.allotment.community.view.people.Person;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.DetailedRefusalException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says with a refusal what it is about: what somebody else did, and what was to be done. */
@Component
public class ThemeRefusals {

  private final Chronicles chronicles;
  private final ThemeNames names;
  private final Around around;

  ThemeRefusals(Chronicles chronicles, ThemeNames names, Around around) {
    this.chronicles = chronicles;
    this.names = names;
    this.around = around;
  }

  /**
   * How a theme stands that somebody else changed.
   *
   * @param by who changed it last
   * @param ended whether it is no more
   * @param into what it became a part of; null where of none
   */
  record Theirs(
      ThemeId theme,
      String name,
      Collection<StoryId> stories,
      int revision,
      Instant at,
      Person by,
      boolean ended,
      @Nullable ThemeId into) {}

  /** A story and the theme that it is in. */
  record Taken(StoryId story, ThemeId theme, String name) {}

  /**
   * What a decision comes to.
   *
   * @param seen which revisions somebody saw of the themes it is about
   * @param stories those that it puts into a theme
   * @param yours what somebody wanted there to be
   * @throws DetailedRefusalException with both, if a theme was changed meanwhile; with the themes
   *     of the stories, if they are in others
   */
  public <R> R with(
      Map<ThemeId, Integer> seen,
      Collection<StoryId> stories,
      Map<String, Object> yours,
      Supplier<R> decision) {
    try {
      return decision.get();
    } catch (RefusedException refused) {
      if (refused.rule() == CommunityRule.THEME_MOVED) {
        throw moved(refused, seen, yours);
      }
      throw refused.rule() == CommunityRule.STORY_IN_ANOTHER_THEME
          ? taken(refused, seen.keySet(), stories)
          : refused;
    }
  }

  /**
   * Refuses stories that no squad has. One that is not operational may be in a theme; it does not
   * count there.
   *
   * @throws RefusedException by that rule
   */
  public void mustBeKnown(Collection<StoryId> stories) {
    Known known = around.stories(stories, List.of());
    List<StoryId> unknown = stories.stream().filter(story -> !known.has(story)).toList();
    if (!unknown.isEmpty()) {
      throw new RefusedException(
          CommunityRule.UNKNOWN_STORY,
          unknown.size() == 1
              ? "No squad has a story %s. Choose others.".formatted(unknown.getFirst())
              : "%d of these are stories of no squad, such as %s. Choose others."
                  .formatted(unknown.size(), unknown.getFirst()));
    }
  }

  private RuntimeException moved(
      RefusedException refused, Map<ThemeId, Integer> seen, Map<String, Object> yours) {
    Chronicle chronicle = chronicles.now();
    return seen.entrySet().stream()
        .filter(
            one ->
                !chronicle.past(one.getKey()).isEmpty()
                    && chronicle.past(one.getKey()).size() != one.getValue())
        .findFirst()
        .map(
            one ->
                (RuntimeException)
                    new DetailedRefusalException(
                        refused.rule(),
                        refused.detail(),
                        Map.of(
                            "yours",
                            yours,
                            "theirs",
                            theirs(one.getKey(), chronicle),
                            "etag",
                            Seen.tag(chronicle.past(one.getKey()).size()))))
        .orElse(refused);
  }

  private Theirs theirs(ThemeId theme, Chronicle chronicle) {
    List<OfTheme> past = chronicle.past(theme);
    OfTheme last = past.getLast();
    Themes.Theme live = chronicle.themes().live().get(theme);
    return new Theirs(
        theme,
        names.names(chronicle, List.of(theme)).getOrDefault(theme, ThemeNames.ERASED),
        live == null ? List.of() : live.stories(),
        past.size(),
        last.at(),
        around.people(List.of(last.by())).apply(last.by()),
        live == null,
        live == null && last instanceof ThemesMerged merged ? merged.into() : null);
  }

  private DetailedRefusalException taken(
      RefusedException refused, Collection<ThemeId> own, Collection<StoryId> stories) {
    Map<StoryId, ThemeNames.ThemeRef> themes = names.byStory();
    List<Taken> taken =
        stories.stream()
            .filter(story -> themes.containsKey(story))
            .map(story -> taken(story, themes))
            .filter(one -> !own.contains(one.theme()))
            .toList();
    return new DetailedRefusalException(refused.rule(), refused.detail(), Map.of("taken", taken));
  }

  private static Taken taken(StoryId story, Map<StoryId, ThemeNames.ThemeRef> themes) {
    ThemeNames.ThemeRef theme = Objects.requireNonNull(themes.get(story));
    return new Taken(story, theme.theme(), theme.name());
  }
}
