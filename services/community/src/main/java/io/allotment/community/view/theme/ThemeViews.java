package io.allotment.community.view.theme;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme;
import io.allotment.community.event.Themes;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.community.propose.Proposal;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.TextId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows themes as they are, and what was found that could be done about them. */
@Component
public class ThemeViews {

  private static final int PROPOSALS = 50;
  private static final int STORIES = 3;

  private final Chronicles chronicles;
  private final ThemeNames names;
  private final Lookout lookout;
  private final Around around;

  ThemeViews(Chronicles chronicles, ThemeNames names, Lookout lookout, Around around) {
    this.chronicles = chronicles;
    this.names = names;
    this.lookout = lookout;
    this.around = around;
  }

  ThemesView all(Instant now) {
    Chronicle chronicle = chronicles.now();
    Lookout.Seen seen = lookout.seen();
    Set<ThemeId> themes = chronicle.themes().live().keySet();
    List<Proposal> proposals =
        seen.found().proposals().stream()
            .filter(proposal -> stands(proposal, chronicle.themes()))
            .limit(PROPOSALS)
            .toList();
    List<StoryId> shown = proposals.stream().flatMap(one -> one.stories().stream()).toList();
    Moment moment = moment(themes, chronicle, seen, shown, now);
    return new ThemesView(
        around.asOf(),
        seen.at(),
        themes.stream()
            .map(moment::theme)
            .sorted(
                Comparator.comparingInt(ThemeView::open)
                    .reversed()
                    .thenComparing(ThemeView::name)
                    .thenComparing(ThemeView::theme))
            .toList(),
        proposals.stream()
            .map(moment::proposal)
            .filter(proposal -> proposal.count() >= STORIES && proposal.squads().size() > 1)
            .toList());
  }

  /** Whether nobody has done anything about it. */
  private static boolean stands(Proposal proposal, Themes themes) {
    return proposal.stories().stream().allMatch(story -> themes.of(story).isEmpty())
        && themes.dismissed().values().stream().noneMatch(proposal::isDismissedBy);
  }

  /**
   * All of a theme, of one that is no more too.
   *
   * @throws RefusedException if there never was such a theme
   */
  public ThemeDetail one(ThemeId theme, Instant now) {
    Chronicle chronicle = chronicles.now();
    List<OfTheme> past = chronicle.past(theme);
    if (past.isEmpty()) {
      throw new RefusedException(
          CommunityRule.UNKNOWN_THEME,
          "There is no theme %s. Look at those there are.".formatted(theme));
    }
    Lookout.Seen seen = lookout.seen();
    List<StoryId> shown = new ArrayList<>(Moment.stories(theme, chronicle));
    Moment.offered(theme, seen).forEach(likely -> shown.add(likely.story()));
    Moment moment = moment(List.of(theme), chronicle, seen, shown, now);
    Map<TextId, String> texts =
        names.read(past.stream().flatMap(event -> event.texts().stream()).toList());
    Changes changes = new Changes(texts, moment.people());
    return new ThemeDetail(
        around.asOf(),
        moment.theme(theme),
        moment.open(theme),
        moment.likely(theme),
        past.reversed().stream().map(changes::of).toList(),
        moment.ended(theme));
  }

  /**
   * What is known of some themes now.
   *
   * @param shown stories that are shown by what they are called
   */
  private Moment moment(
      Collection<ThemeId> themes,
      Chronicle chronicle,
      Lookout.Seen seen,
      Collection<StoryId> shown,
      Instant now) {
    Set<MemberId> members =
        themes.stream()
            .flatMap(theme -> chronicle.past(theme).stream())
            .map(OfTheme::by)
            .collect(Collectors.toSet());
    Set<StoryId> asked = new HashSet<>(shown);
    themes.forEach(theme -> asked.addAll(Moment.stories(theme, chronicle)));
    themes.forEach(
        theme -> Moment.offered(theme, seen).forEach(likely -> asked.add(likely.story())));
    return new Moment(
        chronicle,
        around.stories(asked, shown),
        seen,
        names.names(chronicle, themes),
        around.squads(),
        around.people(members),
        now);
  }
}
