package io.allotment.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayRuleTest {

  @ParameterizedTest
  @EnumSource(GatewayRule.class)
  void hasAStatusAnIdAndASentence(GatewayRule rule) {
    assertThat(rule.status()).isBetween(400, 599);
    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(rule.sentence()).matches("[A-Z].*\\.");
  }
}
