package io.allotment.community.nametheme;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.ThemeSample.ENDED;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.MERGED;
import static io.allotment.community.ThemeSample.OTHER_WORDS;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.TWO;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.model.ThemeId;
import org.junit.jupiter.api.Test;

class NameThemeTest {

  private static NameTheme name(ThemeId theme, int seen) {
    return new NameTheme(theme, OTHER_WORDS, seen, JON, NOW);
  }

  @Test
  void isCalledOtherwise() {
    TWO.when(NameThemeDecider.DECIDER, name(FLAKY, 1))
        .then(new ThemeNamed(FLAKY, OTHER_WORDS, JON, NOW));
  }

  @Test
  void theSecondOfTwoAtOnceIsRefused() {
    TWO.and(NameThemeDecider.DECIDER, name(FLAKY, 1))
        .when(NameThemeDecider.DECIDER, name(FLAKY, 1))
        .refused(CommunityRule.THEME_MOVED);
  }

  @Test
  void whoSawAnotherStateDoesNotOverwriteWhatThereIs() {
    for (int seen : new int[] {-1, 0, 2}) {
      TWO.when(NameThemeDecider.DECIDER, name(FLAKY, seen))
          .refused(CommunityRule.THEME_MOVED, "nothing of yours was saved");
    }
  }

  @Test
  void whoComesLateIsToldWhatBecameOfIt() {
    MERGED
        .when(NameThemeDecider.DECIDER, name(SLOW, 1))
        .refused(CommunityRule.THEME_MOVED, "merged this theme into another one");
    ENDED
        .when(NameThemeDecider.DECIDER, name(SLOW, 1))
        .refused(CommunityRule.THEME_MOVED, "ended this theme");
  }

  @Test
  void thereIsATheme() {
    TWO.when(NameThemeDecider.DECIDER, name(FRESH, 1))
        .refused(CommunityRule.UNKNOWN_THEME, "fresh");
  }
}
