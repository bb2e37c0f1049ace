package io.allotment.stories.model;

import static io.allotment.stories.Sample.FLAKY;
import static io.allotment.stories.Sample.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassRuleTest {

  private static ClassRule rule(
      String label, String bot, String words, Integer dueWithin, Tracker tracker) {
    return new ClassRule("a rule", tracker, label, null, null, bot, words, dueWithin, FLAKY);
  }

  @Test
  void aLabelIsMetWhateverItsCase() {
    assertThat(rule("BUG", null, null, null, null).hits(told(1, 0), "")).isTrue();
    assertThat(rule("bugs", null, null, null, null).hits(told(1, 0), "")).isFalse();
  }

  @Test
  void allThatIsAskedForMustHold() {
    assertThat(rule("bug", null, "flaky", null, null).hits(told(1, 0), "A Flaky test")).isTrue();
    assertThat(rule("bug", null, "flaky", null, null).hits(told(1, 0), "A test")).isFalse();
    assertThat(rule("bug", null, null, null, Tracker.JIRA).hits(told(1, 0), "")).isFalse();
    assertThat(rule("bug", "renovate[bot]", null, null, null).hits(told(1, 0), "")).isFalse();
  }

  @Test
  void whatIsDueSoonIsWantedWithinItsDays() {
    assertThat(rule(null, null, null, 9, null).hits(told(1, 0), "")).isTrue();
    assertThat(rule(null, null, null, 8, null).hits(told(1, 0), "")).isFalse();
  }

  @Test
  void aRuleThatAsksForNothingHitsNothing() {
    assertThat(rule(null, null, null, null, null).hits(told(1, 0), "A title")).isFalse();
  }
}
