package io.allotment.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void isWrittenAsServicesReadIt() {
    assertThat(Role.ADMIN).hasToString("admin");
    assertThat(Role.of("lead", "checkout")).hasToString("lead:checkout");
    assertThat(Role.parse("lead:checkout")).isEqualTo(Role.of("lead", "checkout"));
    assertThat(Role.parse("admin")).isEqualTo(Role.ADMIN);
  }

  @Test
  void hasASquadExactlyWhereItIsHeldInOne() {
    assertThatThrownBy(() -> Role.of("planner", null)).hasMessageContaining("name it");
    assertThatThrownBy(() -> Role.of("steward", "checkout")).hasMessageContaining("no squad");
    assertThatThrownBy(() -> Role.of("king", null)).hasMessageContaining("admin, steward");
    assertThatThrownBy(() -> Role.of("lead", "a:b")).hasMessageContaining("its id");
  }
}
