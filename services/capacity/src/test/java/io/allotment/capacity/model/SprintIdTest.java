package io.allotment.capacity.model;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SprintIdTest {

  @Test
  void canBeReadAndIsOnesOwn() {
    SprintId id = SprintId.of(CHECKOUT, "Sprint 48 – Größe");
    assertThat(id.value()).matches("sprint-48-gro-e-[0-9a-f]{8}");
    assertThat(SprintId.of(CHECKOUT, "Sprint 48 – Größe")).isEqualTo(id);
    assertThat(SprintId.of(SEARCH, "Sprint 48 – Größe")).isNotEqualTo(id);
    assertThat(SprintId.of(CHECKOUT, "sprint 48 größe")).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "🌱🌱",
        "שבוע",
        "-",
        "a\u0000b",
        "{\"$ne\":null}"
      })
  void whateverATrackerCallsItItIsAnId(String name) {
    assertThat(SprintId.of(CHECKOUT, name).value()).hasSizeLessThanOrEqualTo(63);
    assertThat(SprintId.of(CHECKOUT, name.repeat(500)).value()).hasSizeLessThanOrEqualTo(63);
    assertThat(new IterationId(Slugs.of(name, 50, "sprint")).value()).isNotEmpty();
  }
}
