package io.allotment.community.endtheme;

import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.ThemeSample.ENDED;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.MERGED;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.TWO;

import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfTheme.ThemeEnded;
import org.junit.jupiter.api.Test;

class EndThemeTest {

  @Test
  void isNoMore() {
    TWO.when(EndThemeDecider.DECIDER, new EndTheme(FLAKY, 1, JON, NOW))
        .then(new ThemeEnded(FLAKY, JON, NOW));
  }

  @Test
  void whatIsNoMoreStaysSo() {
    ENDED.when(EndThemeDecider.DECIDER, new EndTheme(SLOW, 1, JON, NOW)).then();
    MERGED.when(EndThemeDecider.DECIDER, new EndTheme(SLOW, 1, JON, NOW)).then();
  }

  @Test
  void endsAsItWasSeen() {
    TWO.when(EndThemeDecider.DECIDER, new EndTheme(FLAKY, 0, JON, NOW))
        .refused(CommunityRule.THEME_MOVED);
    TWO.when(EndThemeDecider.DECIDER, new EndTheme(FRESH, 1, JON, NOW))
        .refused(CommunityRule.UNKNOWN_THEME);
  }
}
