package io.allotment.community.view.theme;

import io.allotment.community.event.OfTheme;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.propose.Likely;
import io.allotment.community.propose.Proposal;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.theme.Known.Told;
import io.allotment.community.view.theme.ThemeDetail.Ended;
import io.allotment.community.view.theme.ThemeDetail.LikelyView;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known at one moment, and how it is shown. */
record Moment(
    Chronicle chronicle,
    Known known,
    Lookout.Seen seen,
    Map<ThemeId, String> names,
    Map<SquadId, String> squads,
    Function<MemberId, Person> people,
    Instant now) {

  /** All stories of a theme; none of one that is no more. */
  static Collection<StoryId> stories(ThemeId theme, Chronicle chronicle) {
    var live = chronicle.themes().live().get(theme);
    return live == null ? List.of() : live.stories();
  }

  /** What a look found that could be added to a theme. */
  static List<Likely> offered(ThemeId theme, Lookout.Seen seen) {
    return seen.found().likely().getOrDefault(theme, List.of());
  }

  private static List<Told> open(Collection<Told> stories) {
    return stories.stream().filter(one -> one.story().open()).toList();
  }

  ThemeView theme(ThemeId theme) {
    List<OfTheme> past = chronicle.past(theme);
    Collection<StoryId> all = stories(theme, chronicle);
    List<Told> stories = known.of(all);
    Makeup makeup = Makeup.of(open(stories), squads, now);
    return new ThemeView(
        theme,
        names.getOrDefault(theme, ThemeNames.ERASED),
        past.size(),
        open(stories).size(),
        all.size(),
        makeup.squads(),
        makeup.kinds(),
        makeup.oldest(),
        past.getFirst().at(),
        new ThemeView.Changed(past.getLast().at(), people.apply(past.getLast().by())),
        Trend.of(stories.stream().map(Told::span).toList(), now),
        still(theme).size());
  }

  /** Its open stories, the oldest first. */
  List<StoryView> open(ThemeId theme) {
    return open(known.of(stories(theme, chronicle))).stream()
        .sorted(Comparator.comparing(Told::created).thenComparing(Told::id))
        .map(this::story)
        .toList();
  }

  /** What could be added to it, most alike first. */
  List<LikelyView> likely(ThemeId theme) {
    return still(theme).stream()
        .map(
            likely ->
                new LikelyView(
                    story(known.of(List.of(likely.story())).getFirst()),
                    likely.similarity(),
                    likely.words(),
                    likely.nearest()))
        .toList();
  }

  /** What was offered, of what is open and in no theme still. */
  private List<Likely> still(ThemeId theme) {
    Set<StoryId> taken = chronicle.taken(theme);
    return offered(theme, seen).stream()
        .filter(
            likely ->
                chronicle.themes().live().containsKey(theme)
                    && !taken.contains(likely.story())
                    && chronicle.themes().of(likely.story()).isEmpty()
                    && !known.open(List.of(likely.story())).isEmpty())
        .toList();
  }

  ProposalView proposal(Proposal proposal) {
    List<Told> open = known.open(proposal.stories());
    return ProposalView.of(
        proposal, Makeup.of(open, squads, now), open.stream().map(this::story).toList());
  }

  private StoryView story(Told story) {
    return StoryView.of(story, squads, now);
  }

  /** That a theme is no more; null while it is one. */
  @Nullable Ended ended(ThemeId theme) {
    Optional<ThemeId> into = chronicle.themes().gone().get(theme);
    if (into == null) {
      return null;
    }
    OfTheme last = chronicle.past(theme).getLast();
    return new Ended(
        last.at(),
        people.apply(last.by()),
        last instanceof ThemesMerged merged ? merged.into() : null);
  }
}
