package io.allotment.community.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.community.event.CommunityRule;
import io.allotment.runtime.command.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {

  @Test
  void readsWhatItGave() {
    assertThat(Seen.revision(Seen.tag(7))).isEqualTo(7);
    assertThat(Seen.revision(" W/\"7\" ")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "7", "\"x\"", "\"-7\"", "\"7\", \"8\"", "\"99999999999\"", ""})
  void whatIsNoTagOfOursHasPassed(String header) {
    assertThat(Seen.revision(header)).isEqualTo(Seen.NONE);
  }

  @Test
  void mustBeSaid() {
    assertThatThrownBy(() -> Seen.revision(null))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.rule()).isEqualTo(CommunityRule.IF_MATCH_MISSING));
  }
}
