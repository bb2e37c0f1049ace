package io.allotment.community.view.theme;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;
import static io.allotment.community.ThemeSample.FLAKY;
import static io.allotment.community.ThemeSample.FRESH;
import static io.allotment.community.ThemeSample.OTHER_WORDS;
import static io.allotment.community.ThemeSample.SLOW;
import static io.allotment.community.ThemeSample.TWO;
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
import io.allotment.community.model.ThemeId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChronicleTest {

  private static Chronicle after(CommunityEvent... more) {
    Chronicle chronicle = Chronicle.NONE;
    for (CommunityEvent event : TWO.events()) {
      chronicle = chronicle.after(event);
    }
    for (CommunityEvent event : more) {
      chronicle = chronicle.after(event);
    }
    return chronicle;
  }

  @Test
  void aRevisionIsHowManyThingsHappenedToATheme() {
    Chronicle chronicle =
        after(
            new ThemeNamed(FLAKY, OTHER_WORDS, JON, NOW),
            new ThemeSplit(FLAKY, FRESH, WORDS, stories("a"), INES, NOW),
            new ThemesMerged(FRESH, List.of(SLOW), INES, NOW),
            new StoriesAddedToTheme(FRESH, stories("x"), INES, NOW),
            new ProposalDismissed(new ProposalKey("q"), stories("q"), INES, NOW));
    assertThat(chronicle.themes().live()).containsOnlyKeys(FLAKY, FRESH);
    chronicle
        .themes()
        .live()
        .forEach((id, theme) -> assertThat(theme.revision()).isEqualTo(chronicle.past(id).size()));
    assertThat(chronicle.themes().live().get(FRESH).stories())
        .isEqualTo(new TreeSet<>(stories("a", "d", "e", "x")));
    assertThat(chronicle.themes().gone()).containsEntry(SLOW, Optional.of(FRESH));
  }

  @Test
  void isCalledAsItWasNamedLast() {
    Chronicle chronicle =
        after(
            new ThemeNamed(FLAKY, OTHER_WORDS, JON, NOW),
            new ThemeSplit(FLAKY, FRESH, WORDS, stories("a"), INES, NOW));
    assertThat(chronicle.name(FLAKY)).contains(OTHER_WORDS);
    assertThat(chronicle.name(FRESH)).contains(WORDS);
    assertThat(after(new ThemeEnded(SLOW, JON, NOW)).name(SLOW)).contains(WORDS);
    assertThat(chronicle.name(new ThemeId("none"))).isEmpty();
  }

  @Test
  void knowsWhatPeopleTookFromATheme() {
    Chronicle chronicle =
        after(
            new StoriesTakenFromTheme(FLAKY, stories("a", "b"), JON, NOW),
            new StoriesAddedToTheme(FLAKY, stories("b"), JON, NOW));
    assertThat(chronicle.taken(FLAKY)).containsExactlyElementsOf(stories("a"));
    assertThat(after(new ThemeSplit(FLAKY, FRESH, WORDS, stories("c"), INES, NOW)))
        .satisfies(
            split -> {
              assertThat(split.taken(FLAKY)).containsExactlyElementsOf(stories("c"));
              assertThat(split.taken(FRESH)).isEmpty();
            });
  }
}
