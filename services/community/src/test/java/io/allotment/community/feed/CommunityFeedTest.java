package io.allotment.community.feed;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.adopted;
import static io.allotment.community.ThemeSample.stories;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.model.ProposalKey;
import io.allotment.proto.community.v1.ThemesChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityFeedTest {

  private static void tells(CommunityEvent event, String... themes) {
    assertThat(new CommunityFeed().of(event, 7))
        .contains(ThemesChanged.newBuilder().addAllThemes(List.of(themes)).build());
  }

  @Test
  void tellsWhichThemesChangedAndNothingThatAnybodyWrote() {
    tells(adopted(FLAKY, "a"), "flaky");
    tells(new ThemeNamed(FLAKY, WORDS, INES, NOW), "flaky");
    tells(new StoriesAddedToTheme(FLAKY, stories("a"), INES, NOW), "flaky");
    tells(new StoriesTakenFromTheme(FLAKY, stories("a"), INES, NOW), "flaky");
    tells(new ThemesMerged(FLAKY, List.of(FRESH, SLOW), INES, NOW), "flaky", "fresh", "slow");
    tells(new ThemeSplit(FLAKY, FRESH, WORDS, stories("a"), INES, NOW), "flaky", "fresh");
    tells(new ThemeEnded(FLAKY, INES, NOW), "flaky");
    tells(new ProposalDismissed(new ProposalKey("a"), stories("a"), INES, NOW));
  }
}
