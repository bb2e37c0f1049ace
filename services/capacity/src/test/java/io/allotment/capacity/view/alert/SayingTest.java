package io.allotment.capacity.view.alert;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.SEVEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SayingTest {

  private static Alert alert(AlertRule rule, Map<String, Long> facts) {
    return Alert.of(rule, CHECKOUT, SEVEN, facts);
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsSaidInSentences(AlertRule rule) {
    Alert alert = alert(rule, Map.of("garden", 250L));
    assertThat(Saying.title(alert)).isNotBlank().doesNotEndWith(".");
    assertThat(Saying.words(alert)).endsWith(".").doesNotContain("null");
    assertThat(Saying.level(alert)).isIn("alert", "notice");
  }

  @Test
  void theFiguresAreSaid() {
    assertThat(
            Saying.words(
                alert(
                    AlertRule.RESERVE_AT_RISK,
                    Map.of("gone", 3L, "days", 11L, "used", 260L, "has", 11_475L))))
        .startsWith(
            "3 of 11 days have gone, with 0.26 days of the 11.475 days kept for improvement"
                + " spent or reserved.");
    assertThat(
            Saying.words(
                alert(
                    AlertRule.RESERVE_BREACHED,
                    Map.of("size", 11_475L, "elsewhere", 1_000L, "unspent", 2_000L))))
        .startsWith(
            "1 day of the 11.475 days kept for improvement went elsewhere, and 2 days stayed"
                + " unspent.");
    assertThat(
            Saying.words(
                alert(AlertRule.RAID_DECLARED, Map.of("improvement", 1_500L, "delayed", 1L))))
        .startsWith(
            "A decision took 1.5 days of improvement for something else, and 1 story waits");
    assertThat(
            Saying.words(alert(AlertRule.OVER_COMMITTED, Map.of("garden", 1_500L, "feature", 20L))))
        .startsWith("Garden lacks 1.5 days, feature lacks 0.02 days.");
    assertThat(Saying.words(alert(AlertRule.RAID_UNDECLARED, Map.of("improvement", 2_000L))))
        .isEqualTo(
            "Work overran and took 2 days of improvement. Say why, and the iteration can close.");
    assertThat(
            Saying.words(
                alert(AlertRule.RAID_UNDECLARED, Map.of("improvement", 2_000L, "closed", 1L))))
        .isEqualTo("Work overran and took 2 days of improvement. Say why.");
    assertThat(Saying.title(alert(AlertRule.RAID_DECLARED, Map.of())))
        .isEqualTo("A raid in sprint-7 was declared");
  }
}
