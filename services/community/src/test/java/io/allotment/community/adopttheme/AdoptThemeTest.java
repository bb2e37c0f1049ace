package io.allotment.community.adopttheme;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.ThemeSample.ENDED;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.MERGED;
import static io.allotment.community.ThemeSample.TWO;
import static io.allotment.community.ThemeSample.adopted;
import static io.allotment.community.ThemeSample.and;
import static io.allotment.community.ThemeSample.many;
import static io.allotment.community.ThemeSample.stories;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.model.StoryId;
import io.allotment.community.model.ThemeId;
import io.allotment.runtime.decide.Given;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdoptThemeTest {

  private static AdoptTheme adopt(List<StoryId> stories) {
    return new AdoptTheme(FRESH, WORDS, stories, JON, NOW);
  }

  @Test
  void makesAThemeOfStoriesInOrderAndEachOnce() {
    TWO.when(AdoptThemeDecider.DECIDER, adopt(stories("z", "x", "z")))
        .then(new ThemeAdopted(FRESH, WORDS, stories("x", "z"), JON, NOW));
  }

  @Test
  void aStoryIsInOneThemeAtMost() {
    TWO.when(AdoptThemeDecider.DECIDER, adopt(stories("a", "x")))
        .refused(CommunityRule.STORY_IN_ANOTHER_THEME, "Story a is");
    TWO.when(AdoptThemeDecider.DECIDER, adopt(stories("a", "d", "x")))
        .refused(CommunityRule.STORY_IN_ANOTHER_THEME, "2 of these stories are");
    MERGED
        .when(AdoptThemeDecider.DECIDER, adopt(stories("d")))
        .refused(CommunityRule.STORY_IN_ANOTHER_THEME);
  }

  @Test
  void whatWasInAThemeThatEndedIsFree() {
    ENDED
        .when(AdoptThemeDecider.DECIDER, adopt(stories("d")))
        .then(new ThemeAdopted(FRESH, WORDS, stories("d"), JON, NOW));
  }

  @Test
  void hasOneTo500Stories() {
    TWO.when(AdoptThemeDecider.DECIDER, adopt(List.of()))
        .refused(CommunityRule.THEME_WITHOUT_STORIES);
    TWO.when(AdoptThemeDecider.DECIDER, adopt(many(500)))
        .then(new ThemeAdopted(FRESH, WORDS, many(500), JON, NOW));
    TWO.when(AdoptThemeDecider.DECIDER, adopt(many(501)))
        .refused(CommunityRule.TOO_MANY_STORIES, "501");
  }

  @Test
  void thereAre200AtMostAtATime() {
    Given<CommunityEvent> all =
        and(
            ENDED,
            IntStream.range(0, 199)
                .mapToObj(n -> adopted(new ThemeId("theme-" + n), "story-" + n))
                .toArray(CommunityEvent[]::new));
    all.when(AdoptThemeDecider.DECIDER, adopt(stories("x")))
        .refused(CommunityRule.TOO_MANY_THEMES, "200");
  }
}
