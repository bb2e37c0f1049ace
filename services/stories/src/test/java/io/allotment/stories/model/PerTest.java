package io.allotment.stories.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerTest {

  @ParameterizedTest
  @CsvSource({
    "WEEK,2026-01-01,2025-12-29,2026-W01,2026-01-05",
    "WEEK,2027-01-03,2026-12-28,2026-W53,2027-01-04",
    "MONTH,2026-02-28,2026-02-01,2026-02,2026-03-01",
    "QUARTER,2026-12-31,2026-10-01,2026-Q4,2027-01-01"
  })
  void timeIsCutWithoutHoles(Per per, LocalDate day, LocalDate first, String name, LocalDate next) {
    assertThat(per.first(day)).isEqualTo(first);
    assertThat(per.name(first)).isEqualTo(name);
    assertThat(per.next(first)).isEqualTo(next);
  }
}
