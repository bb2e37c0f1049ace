package io.allotment.community.addstories;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.ThemeSample.ENDED;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.MERGED;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.TWO;
import static io.allotment.community.ThemeSample.many;
import static io.allotment.community.ThemeSample.stories;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddStoriesTest {

  private static AddStories add(ThemeId theme, int seen, String... stories) {
    return new AddStories(theme, stories(stories), seen, JON, NOW);
  }

  @Test
  void addsThoseThatAreNew() {
    TWO.when(AddStoriesDecider.DECIDER, add(FLAKY, 1, "y", "a", "x", "y"))
        .then(new StoriesAddedToTheme(FLAKY, stories("x", "y"), JON, NOW));
  }

  @Test
  void whereAllAreInItNothingChangesWhateverWasSeen() {
    TWO.when(AddStoriesDecider.DECIDER, add(FLAKY, 7, "a", "b")).then();
  }

  @Test
  void takesNoStoryFromAnotherTheme() {
    TWO.when(AddStoriesDecider.DECIDER, add(FLAKY, 1, "d"))
        .refused(CommunityRule.STORY_IN_ANOTHER_THEME, "Story d is");
  }

  @Test
  void addsSomeAndNotTooMany() {
    TWO.when(AddStoriesDecider.DECIDER, add(FLAKY, 1)).refused(CommunityRule.THEME_WITHOUT_STORIES);
    TWO.when(AddStoriesDecider.DECIDER, new AddStories(FLAKY, many(498), 1, JON, NOW))
        .refused(CommunityRule.TOO_MANY_STORIES, "501");
    List<StoryId> most = many(497);
    TWO.when(AddStoriesDecider.DECIDER, new AddStories(FLAKY, most, 1, JON, NOW))
        .then(new StoriesAddedToTheme(FLAKY, most, JON, NOW));
  }

  @Test
  void whoSawAnotherStateDoesNotOverwriteWhatThereIs() {
    for (int seen : new int[] {-1, 0, 2}) {
      TWO.when(AddStoriesDecider.DECIDER, add(FLAKY, seen, "x"))
          .refused(CommunityRule.THEME_MOVED, "nothing of yours was saved");
    }
  }

  @Test
  void whoComesLateIsToldWhatBecameOfIt() {
    MERGED
        .when(AddStoriesDecider.DECIDER, add(SLOW, 1, "x"))
        .refused(CommunityRule.THEME_MOVED, "merged this theme into another one");
    ENDED
        .when(AddStoriesDecider.DECIDER, add(SLOW, 1, "x"))
        .refused(CommunityRule.THEME_MOVED, "ended this theme");
  }

  @Test
  void thereIsATheme() {
    TWO.when(AddStoriesDecider.DECIDER, add(FRESH, 1, "x"))
        .refused(CommunityRule.UNKNOWN_THEME, "fresh");
  }
}
