package io.allotment.community.event;

import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.model.ProposalKey;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The themes there are, as people left them.
 *
 * @param gone those there were, and into which each was merged, if into one
 * @param dismissed the stories of each proposal that people said no to, as it was last
 */
public record Themes(
    Map<ThemeId, Theme> live,
    Map<ThemeId, Optional<ThemeId>> gone,
    Map<ProposalKey, List<StoryId>> dismissed) {

  /** How many stories one has at most. */
  public static final int MOST_STORIES = 500;

  /** How many there are at most at a time. */
  public static final int MOST = 200;

  public static final Themes NONE = new Themes(Map.of(), Map.of(), Map.of());

  /**
   * What a theme consists of.
   *
   * @param revision 1 when it began, and one more with each change
   */
  public record Theme(int revision, NavigableSet<StoryId> stories) {

    static Theme of(Collection<StoryId> stories) {
      return new Theme(1, new TreeSet<>(stories));
    }

    public Theme {
      stories = Collections.unmodifiableNavigableSet(stories);
    }

    private Theme with(Collection<StoryId> more) {
      NavigableSet<StoryId> all = new TreeSet<>(stories);
      all.addAll(more);
      return new Theme(revision + 1, all);
    }

    private Theme without(Collection<StoryId> some) {
      NavigableSet<StoryId> rest = new TreeSet<>(stories);
      rest.removeAll(some);
      return new Theme(revision + 1, rest);
    }
  }

  /** The theme a story is in. */
  public Optional<ThemeId> of(StoryId story) {
    return live.entrySet().stream()
        .filter(theme -> theme.getValue().stories().contains(story))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public Themes after(CommunityEvent event) {
    return event instanceof OfTheme of ? after(of) : this;
  }

  private Themes after(OfTheme event) {
    return switch (event) {
      case ThemeAdopted of -> with(of.theme(), Theme.of(of.stories()));
      case ThemeNamed of -> with(of.theme(), live(of.theme()).with(List.of()));
      case StoriesAddedToTheme of -> with(of.theme(), live(of.theme()).with(of.stories()));
      case StoriesTakenFromTheme of -> with(of.theme(), live(of.theme()).without(of.stories()));
      case ThemesMerged of -> merged(of);
      case ThemeSplit of ->
          with(of.theme(), live(of.theme()).without(of.stories()))
              .with(of.into(), Theme.of(of.stories()));
      case ThemeEnded of -> without(of.theme(), Optional.empty());
      case ProposalDismissed of ->
          new Themes(live, gone, put(dismissed, of.proposal(), of.stories()));
    };
  }

  private Theme live(ThemeId theme) {
    return live.getOrDefault(theme, new Theme(0, new TreeSet<>()));
  }

  private Themes merged(ThemesMerged event) {
    NavigableSet<StoryId> moved = new TreeSet<>();
    Themes rest = this;
    for (ThemeId from : event.from()) {
      moved.addAll(live(from).stories());
      rest = rest.without(from, Optional.of(event.into()));
    }
    return rest.with(event.into(), live(event.into()).with(moved));
  }

  private Themes with(ThemeId theme, Theme then) {
    return new Themes(put(live, theme, then), gone, dismissed);
  }

  private Themes without(ThemeId theme, Optional<ThemeId> into) {
    Map<ThemeId, Theme> rest = new TreeMap<>(live);
    rest.remove(theme);
    return new Themes(Collections.unmodifiableMap(rest), put(gone, theme, into), dismissed);
  }

  private static <K extends Comparable<K>, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    Map<K, V> more = new TreeMap<>(map);
    more.put(key, value);
    return Collections.unmodifiableMap(more);
  }
}
