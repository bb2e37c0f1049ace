package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysAwayTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FROM = LocalDate.parse("2026-10-19");
  private static final LocalDate TO = LocalDate.parse("2026-10-30");

  private static Absence hours(String from, String to) {
    return new Absence.Hours(at(from), at(to));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse("2026-10-" + local).atZone(BERLIN).toInstant();
  }

  private static String away(Absence... absences) {
    return DaysAway.between(FROM, TO, BERLIN, Arrays.asList(absences)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "10:59, {}",
    "11:00, {2026-10-20=1}",
    "14:59, {2026-10-20=1}",
    "15:00, {2026-10-20=2}",
    "23:00, {2026-10-20=2}"
  })
  void hoursTakeTheNearestNumberOfHalves(String until, String away) {
    assertThat(away(hours("20T07:00", "20T" + until)).replace(", ", " ")).isEqualTo(away);
  }

  @Test
  void hoursOfOneDayCountTogetherAndOnce() {
    assertThat(away(hours("20T09:00", "20T10:00"), hours("20T16:00", "20T17:00")))
        .isEqualTo("{2026-10-20=1}");
    assertThat(away(hours("20T09:00", "20T12:00"), hours("20T10:00", "20T12:30")))
        .isEqualTo("{2026-10-20=1}");
    assertThat(away(hours("20T18:00", "21T08:00"))).isEqualTo("{}");
  }

  @Test
  void hoursOverAChangeOfTheClockAreThoseOfTheWallClock() {
    assertThat(away(hours("24T12:00", "26T12:00")))
        .isEqualTo("{2026-10-24=1, 2026-10-25=2, 2026-10-26=1}");
  }

  @Test
  void wholeDaysAreWholeAndNoneIsOutsideOfWhatIsAsked() {
    Absence days = new Absence.Days(LocalDate.parse("2026-10-29"), LocalDate.parse("2027-01-06"));
    assertThat(away(days, hours("29T09:00", "29T17:00"))).isEqualTo("{2026-10-29=2, 2026-10-30=2}");
    assertThat(DaysAway.between(FROM, TO, BERLIN, List.of())).isEmpty();
  }
}
