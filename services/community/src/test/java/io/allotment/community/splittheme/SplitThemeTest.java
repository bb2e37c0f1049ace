package io.allotment.community.splittheme;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.ThemeSample.ENDED;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.MERGED;
import static io.allotment.community.ThemeSample.OTHER_WORDS;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.TWO;
import static io.allotment.community.ThemeSample.stories;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.model.ThemeId;
import org.junit.jupiter.api.Test;

class SplitThemeTest {

  private static SplitTheme split(ThemeId theme, int seen, String... stories) {
    return new SplitTheme(
        theme, new ThemeId("part"), OTHER_WORDS, stories(stories), seen, JON, NOW);
  }

  @Test
  void makesAThemeOfSomeOfItsStories() {
    TWO.when(SplitThemeDecider.DECIDER, split(FLAKY, 1, "c", "b"))
        .then(new ThemeSplit(FLAKY, new ThemeId("part"), OTHER_WORDS, stories("b", "c"), JON, NOW));
  }

  @Test
  void bothHaveSomeThen() {
    TWO.when(SplitThemeDecider.DECIDER, split(FLAKY, 1)).refused(CommunityRule.BAD_SPLIT);
    TWO.when(SplitThemeDecider.DECIDER, split(FLAKY, 1, "a", "b", "c"))
        .refused(CommunityRule.BAD_SPLIT);
    TWO.when(SplitThemeDecider.DECIDER, split(FLAKY, 1, "a", "d"))
        .refused(CommunityRule.BAD_SPLIT, "of this theme");
  }

  @Test
  void theSecondOfTwoAtOnceIsRefused() {
    TWO.and(SplitThemeDecider.DECIDER, split(FLAKY, 1, "a"))
        .when(SplitThemeDecider.DECIDER, split(FLAKY, 1, "a"))
        .refused(CommunityRule.THEME_MOVED);
  }

  @Test
  void whoSawAnotherStateDoesNotOverwriteWhatThereIs() {
    for (int seen : new int[] {-1, 0, 2}) {
      TWO.when(SplitThemeDecider.DECIDER, split(FLAKY, seen, "a"))
          .refused(CommunityRule.THEME_MOVED, "nothing of yours was saved");
    }
  }

  @Test
  void whoComesLateIsToldWhatBecameOfIt() {
    MERGED
        .when(SplitThemeDecider.DECIDER, split(SLOW, 1, "d"))
        .refused(CommunityRule.THEME_MOVED, "merged this theme into another one");
    ENDED
        .when(SplitThemeDecider.DECIDER, split(SLOW, 1, "d"))
        .refused(CommunityRule.THEME_MOVED, "ended this theme");
  }

  @Test
  void thereIsATheme() {
    TWO.when(SplitThemeDecider.DECIDER, split(FRESH, 1, "a"))
        .refused(CommunityRule.UNKNOWN_THEME, "fresh");
  }
}
