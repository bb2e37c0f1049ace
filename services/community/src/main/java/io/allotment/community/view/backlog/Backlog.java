package io.allotment.community.view.backlog;

import io.allotment.community.model.Kind;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.view.story.Filter;
import io.allotment.community.view.story.Garden;
import io.allotment.community.view.story.Order;
import io.allotment.community.view.story.Plot;
import io.allotment.community.view.story.Story;
import io.allotment.community.view.theme.ThemeNames;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is asked of the backlog in what is kept in memory of the stories. */
@Component
class Backlog {

  private final Garden garden;
  private final ThemeNames themes;

  Backlog(Garden garden, ThemeNames themes) {
    this.garden = garden;
    this.themes = themes;
  }

  /** Some stories in their order, and where they end; null at the end of the list. */
  record Page(List<Story> stories, @Nullable Place next) {}

  /**
   * How many stories there are.
   *
   * @param squads by squad, whichever squads are asked for
   * @param kinds by kind, whichever kinds are asked for
   */
  record Counts(int total, Map<SquadId, Integer> squads, Map<Kind, Integer> kinds, int kindless) {}

  /**
   * A page of what is asked for.
   *
   * @param after where the page before ended; null for the first. One of another list begins anew.
   */
  Page page(Asked asked, @Nullable Place after, int most, Instant now) {
    Order order = asked.order();
    return order == null
        ? fitting(asked, after instanceof Place.Rank(int stories) ? stories : 0, most, now)
        : listed(asked, order, after instanceof Place.Behind(Story last) ? last : null, most, now);
  }

  private Page listed(Asked asked, Order order, @Nullable Story after, int most, Instant now) {
    List<Story> stories = garden.plot().page(filter(asked, now), order, after, most + 1);
    return stories.size() <= most
        ? new Page(stories, null)
        : new Page(stories.subList(0, most), new Place.Behind(stories.get(most - 1)));
  }

  /** What fits best first. */
  private Page fitting(Asked asked, int from, int most, Instant now) {
    List<StoryId> found = garden.words().find(asked.typed());
    Map<StoryId, Story> known =
        garden.plot().of(found).stream().collect(Collectors.toMap(Story::id, Function.identity()));
    Filter filter = inTheme(asked, now);
    List<Story> stories =
        found.stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .filter(Story::tended)
            .filter(filter)
            .skip(from)
            .limit(most + 1L)
            .toList();
    return stories.size() <= most
        ? new Page(stories, null)
        : new Page(stories.subList(0, most), new Place.Rank(from + most));
  }

  private Filter filter(Asked asked, Instant now) {
    Filter filter = inTheme(asked, now);
    if (!asked.looksFor()) {
      return filter;
    }
    Set<StoryId> found = new LinkedHashSet<>(garden.words().find(asked.typed()));
    if (filter.among() != null) {
      found.retainAll(filter.among());
    }
    return filter.among(found);
  }

  private Filter inTheme(Asked asked, Instant now) {
    ThemeId theme = asked.theme();
    Filter filter = asked.filter(now);
    if (theme == null) {
      return filter;
    }
    return theme.equals(Asked.NO_THEME)
        ? filter.without(themes.stories())
        : filter.among(themes.stories(theme));
  }

  /** Every story that is asked for, the oldest first where no order is. */
  List<Story> all(Asked asked, Instant now) {
    Order order = Objects.requireNonNullElse(asked.order(), Order.OLDEST);
    return garden.plot().page(filter(asked, now), order, null, Integer.MAX_VALUE);
  }

  Counts counts(Asked asked, Instant now) {
    Filter filter = filter(asked, now);
    Plot plot = garden.plot();
    Map<SquadId, Integer> squads = new TreeMap<>();
    plot.eachTended(filter.ofAnySquad(), story -> squads.merge(story.squad(), 1, Integer::sum));
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    Map<Boolean, Integer> kindless = new HashMap<>();
    plot.eachTended(
        filter.ofAnyKind(),
        story -> {
          if (story.kind() == null) {
            kindless.merge(true, 1, Integer::sum);
          } else {
            kinds.merge(story.kind(), 1, Integer::sum);
          }
        });
    int total =
        filter.squads().isEmpty()
            ? squads.values().stream().mapToInt(Integer::intValue).sum()
            : sum(squads, filter.squads());
    return new Counts(total, squads, kinds, kindless.getOrDefault(true, 0));
  }

  private static int sum(Map<SquadId, Integer> counts, Set<SquadId> of) {
    return of.stream().mapToInt(squad -> counts.getOrDefault(squad, 0)).sum();
  }
}
