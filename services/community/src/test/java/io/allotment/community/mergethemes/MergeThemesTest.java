package io.allotment.community.mergethemes;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.ThemeSample.ENDED;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.MERGED;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.TWO;
import static io.allotment.community.ThemeSample.adopted;
import static io.allotment.community.ThemeSample.and;
import static io.allotment.community.ThemeSample.many;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.model.ThemeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeThemesTest {

  private static MergeThemes merge(ThemeId into, int seen, MergeThemes.Other... from) {
    return new MergeThemes(into, List.of(from), seen, JON, NOW);
  }

  private static MergeThemes.Other other(ThemeId theme, int seen) {
    return new MergeThemes.Other(theme, seen);
  }

  @Test
  void makesThemesAPartOfAnotherOne() {
    and(TWO, adopted(FRESH, "x"))
        .when(MergeThemesDecider.DECIDER, merge(FRESH, 1, other(SLOW, 1), other(FLAKY, 1)))
        .then(new ThemesMerged(FRESH, List.of(FLAKY, SLOW), JON, NOW));
  }

  @Test
  void whatIsMergedSoAlreadyStays() {
    MERGED.when(MergeThemesDecider.DECIDER, merge(FLAKY, 1, other(SLOW, 1))).then();
  }

  @Test
  void namesOthersAndEachOnce() {
    for (MergeThemes bad :
        List.of(
            merge(FLAKY, 1),
            merge(FLAKY, 1, other(FLAKY, 1)),
            merge(FLAKY, 1, other(SLOW, 1), other(SLOW, 1)))) {
      TWO.when(MergeThemesDecider.DECIDER, bad).refused(CommunityRule.BAD_MERGE);
    }
  }

  @Test
  void eachIsAsItWasSeen() {
    TWO.when(MergeThemesDecider.DECIDER, merge(FLAKY, 1, other(SLOW, 2)))
        .refused(CommunityRule.THEME_MOVED);
    TWO.when(MergeThemesDecider.DECIDER, merge(FLAKY, 1, other(FRESH, 1)))
        .refused(CommunityRule.UNKNOWN_THEME);
    and(MERGED, adopted(FRESH, "x"))
        .when(MergeThemesDecider.DECIDER, merge(FRESH, 1, other(SLOW, 1)))
        .refused(CommunityRule.THEME_MOVED, "into another one");
  }

  @Test
  void growsTo500StoriesAtMost() {
    and(TWO, new ThemeAdopted(FRESH, WORDS, many(498), JON, NOW))
        .when(MergeThemesDecider.DECIDER, merge(FLAKY, 1, other(FRESH, 1)))
        .refused(CommunityRule.TOO_MANY_STORIES, "501");
  }

  @Test
  void whoSawAnotherStateDoesNotOverwriteWhatThereIs() {
    for (int seen : new int[] {-1, 0, 2}) {
      TWO.when(MergeThemesDecider.DECIDER, merge(FLAKY, seen, other(SLOW, 1)))
          .refused(CommunityRule.THEME_MOVED, "nothing of yours was saved");
    }
  }

  @Test
  void whoComesLateIsToldWhatBecameOfIt() {
    MERGED
        .when(MergeThemesDecider.DECIDER, merge(SLOW, 1, other(FLAKY, 2)))
        .refused(CommunityRule.THEME_MOVED, "merged this theme into another one");
    ENDED
        .when(MergeThemesDecider.DECIDER, merge(SLOW, 1, other(FLAKY, 2)))
        .refused(CommunityRule.THEME_MOVED, "ended this theme");
  }

  @Test
  void thereIsATheme() {
    TWO.when(MergeThemesDecider.DECIDER, merge(FRESH, 1, other(SLOW, 1)))
        .refused(CommunityRule.UNKNOWN_THEME, "fresh");
  }
}
