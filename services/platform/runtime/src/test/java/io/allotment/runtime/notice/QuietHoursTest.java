package io.allotment.runtime.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours on a person's own clock, where it is moved too. */
class QuietHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # from | to    | zone             | now                  | quiet until
          22:00  | 07:00 | Europe/Berlin    | 2026-11-21T20:59:59Z | -
          22:00  | 07:00 | Europe/Berlin    | 2026-11-21T21:00:00Z | 2026-11-22T06:00:00Z
          22:00  | 07:00 | Europe/Berlin    | 2026-11-22T05:59:59Z | 2026-11-22T06:00:00Z
          22:00  | 07:00 | Europe/Berlin    | 2026-11-22T06:00:00Z | -
          12:00  | 13:00 | Asia/Kathmandu   | 2026-11-21T06:30:00Z | 2026-11-21T07:15:00Z
          # the night that is an hour shorter, and the one that is longer
          22:00  | 07:00 | Europe/Berlin    | 2026-03-28T22:00:00Z | 2026-03-29T05:00:00Z
          22:00  | 07:00 | Europe/Berlin    | 2026-10-24T21:00:00Z | 2026-10-25T06:00:00Z
          # the time at which it begins or ends is left out
          02:30  | 06:00 | Europe/Berlin    | 2026-03-29T00:59:59Z | -
          02:30  | 06:00 | Europe/Berlin    | 2026-03-29T01:00:00Z | 2026-03-29T04:00:00Z
          22:00  | 02:30 | Europe/Berlin    | 2026-03-29T00:30:00Z | 2026-03-29T01:00:00Z
          # the time at which it begins or ends comes twice
          02:30  | 06:00 | Europe/Berlin    | 2026-10-25T00:30:00Z | 2026-10-25T05:00:00Z
          22:00  | 02:30 | Europe/Berlin    | 2026-10-25T00:45:00Z | 2026-10-25T01:30:00Z
          """)
  void endAtATimeOnTheWall(LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant until) {
    assertThat(new QuietHours(from, to, zone).until(now)).isEqualTo(Optional.ofNullable(until));
  }

  @Test
  void neverLastAllDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new QuietHours(LocalTime.NOON, LocalTime.NOON, ZoneId.of("Europe/Berlin")));
  }
}
