package io.allotment.runtime.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final Days DAYS = new Days(LocalDate.of(2026, 12, 30));

  @Test
  void daysAndWeeksAreCountedFromToday() {
    assertThat(DAYS.filled("${today}")).isEqualTo("2026-12-30");
    assertThat(DAYS.filled("${today-30} to ${today+2}")).isEqualTo("2026-11-30 to 2027-01-01");
    assertThat(DAYS.filled("${monday}")).isEqualTo("2026-12-28");
    assertThat(DAYS.filled("${monday+1}")).isEqualTo("2027-01-04");
    assertThat(DAYS.filled("${week}")).isEqualTo("2026-W53");
    assertThat(DAYS.filled("${week+1}")).isEqualTo("2027-W01");
  }

  @Test
  void whatIsNoDayStaysAsItIs() {
    assertThat(DAYS.filled("${noon} <theme> $5")).isEqualTo("${noon} <theme> $5");
  }
}
