package io.allotment.community.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.golden.Golden;
import io.allotment.runtime.problem.Problems;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A refusal reads as it did: programs rely on its type, people on its sentence. */
class GoldenProblemsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @EnumSource
  void ofARule(CommunityRule rule) {
    assertThat(rule.sentence()).endsWith(".");
    Golden.check(
        "problems/" + rule.id(), JSON.writeValueAsString(Problems.of(rule, "What to do.")));
  }

  @Test
  void thereIsAFileForEveryRule() {
    assertThat(Golden.in("problems"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CommunityRule.values()).map(CommunityRule::id).toList());
  }
}
