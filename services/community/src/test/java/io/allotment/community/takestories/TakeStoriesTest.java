package io.allotment.community.takestories;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.ThemeSample.ENDED;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.MERGED;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.TWO;
import static io.allotment.community.ThemeSample.stories;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.model.ThemeId;
import org.junit.jupiter.api.Test;

class TakeStoriesTest {

  private static TakeStories take(ThemeId theme, int seen, String... stories) {
    return new TakeStories(theme, stories(stories), seen, JON, NOW);
  }

  @Test
  void takesThoseThatAreThere() {
    TWO.when(TakeStoriesDecider.DECIDER, take(FLAKY, 1, "x", "c", "a"))
        .then(new StoriesTakenFromTheme(FLAKY, stories("a", "c"), JON, NOW));
  }

  @Test
  void whereNoneIsThereNothingChangesWhateverWasSeen() {
    TWO.when(TakeStoriesDecider.DECIDER, take(FLAKY, 7, "x", "d")).then();
    TWO.and(TakeStoriesDecider.DECIDER, take(FLAKY, 1, "a"))
        .when(TakeStoriesDecider.DECIDER, take(FLAKY, 1, "a"))
        .then();
  }

  @Test
  void leavesSome() {
    TWO.when(TakeStoriesDecider.DECIDER, take(FLAKY, 1, "a", "b", "c"))
        .refused(CommunityRule.THEME_WITHOUT_STORIES, "End the theme instead");
  }

  @Test
  void whoSawAnotherStateDoesNotOverwriteWhatThereIs() {
    for (int seen : new int[] {-1, 0, 2}) {
      TWO.when(TakeStoriesDecider.DECIDER, take(FLAKY, seen, "a"))
          .refused(CommunityRule.THEME_MOVED, "nothing of yours was saved");
    }
  }

  @Test
  void whoComesLateIsToldWhatBecameOfIt() {
    MERGED
        .when(TakeStoriesDecider.DECIDER, take(SLOW, 1, "d"))
        .refused(CommunityRule.THEME_MOVED, "merged this theme into another one");
    ENDED
        .when(TakeStoriesDecider.DECIDER, take(SLOW, 1, "d"))
        .refused(CommunityRule.THEME_MOVED, "ended this theme");
  }

  @Test
  void thereIsATheme() {
    TWO.when(TakeStoriesDecider.DECIDER, take(FRESH, 1, "a"))
        .refused(CommunityRule.UNKNOWN_THEME, "fresh");
  }
}
