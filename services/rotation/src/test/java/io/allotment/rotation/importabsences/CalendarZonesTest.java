package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.calendar;
import static io.allotment.rotation.importabsences.Calendars.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.IanaZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarZonesTest {

  private static final String OURS =
      """
      BEGIN:VTIMEZONE
      TZID:%s
      BEGIN:DAYLIGHT
      DTSTART:19810329T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:19961027T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      END:VTIMEZONE\
      """;

  @ParameterizedTest
  @CsvSource({
    "W. Europe Standard Time,Europe/Berlin",
    "w. europe standard time,Europe/Berlin",
    "India Standard Time,Asia/Kolkata",
    "Tokyo Standard Time,Asia/Tokyo",
    "E. South America Standard Time,America/Sao_Paulo",
    "Eastern Standard Time,America/New_York",
    "GMT Standard Time,Europe/London",
    "UTC,UTC",
    "/mozilla.org/20050126_1/Asia/Kolkata,Asia/Kolkata",
    "/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires,America/Argentina/Buenos_Aires",
  })
  void aZoneIsKnownByTheNamesToolsGiveIt(String name, String zone) {
    Instant start = LocalDateTime.parse("2026-12-21T09:00:00").atZone(ZoneId.of(zone)).toInstant();
    assertThat(written(at(name, "20261221T090000")))
        .containsExactly(start + "/" + start.plus(Duration.ofHours(1)));
  }

  @Test
  void everyZoneOfWindowsIsOneOfOurs() {
    assertThat(WindowsZones.named("Romance Standard Time")).contains(ZoneId.of("Europe/Paris"));
    assertThat(WindowsZones.named("Middle-earth Standard Time")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // before and after the clock moves, in the gap, and in the hour that occurs twice
    "20261021T090000,2026-10-21T07:00:00Z",
    "20261028T090000,2026-10-28T08:00:00Z",
    "20261025T023000,2026-10-25T00:30:00Z",
    "20270328T023000,2027-03-28T01:30:00Z",
    "20280701T120000,2028-07-01T10:00:00Z"
  })
  void aZoneOfTheFilesOwnFollowsItsRules(String local, Instant start) {
    assertThat(written(at("Ours", local, OURS.formatted("Ours"))))
        .containsExactly(start + "/" + start.plusSeconds(3_600));
  }

  @Test
  void theDatabaseIsBelievedMoreThanTheFile() {
    byte[] ics = at("Asia/Tokyo", "20261221T090000", OURS.formatted("Asia/Tokyo"));
    assertThat(written(ics)).containsExactly("2026-12-21T00:00:00Z/2026-12-21T01:00:00Z");
  }

  @Test
  void theFileIsBelievedMoreThanWindows() {
    byte[] ics =
        at("Tokyo Standard Time", "20261221T090000", OURS.formatted("Tokyo Standard Time"));
    assertThat(written(ics)).containsExactly("2026-12-21T08:00:00Z/2026-12-21T09:00:00Z");
  }

  @Test
  void aZoneOfOneOffsetHasItAlways() {
    String zone =
        "BEGIN:VTIMEZONE\n"
            + "TZID:Mars\n"
            + "BEGIN:STANDARD\n"
            + "DTSTART:20280101T000000\n"
            + "TZOFFSETFROM:+001122\n"
            + "TZOFFSETTO:+001122\n"
            + "END:STANDARD\n"
            + "END:VTIMEZONE";
    assertThat(written(at("Mars", "20261221T091122", zone)))
        .containsExactly("2026-12-21T09:00:00Z/2026-12-21T10:00:00Z");
  }

  @Property(tries = 50)
  void aZoneOfTheFilesOwnEqualsTheSameZoneOfTheDatabase(@ForAll("times") LocalDateTime local) {
    String text = local.format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
    assertThat(written(at("Ours", text, OURS.formatted("Ours"))))
        .isEqualTo(written(at("Europe/Berlin", text)));
  }

  @Property(tries = 200)
  void aTimeIsTheInstantOfItsWallClock(
      @ForAll("times") LocalDateTime local, @ForAll("zones") String zone) {
    String text = local.format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
    Instant start = ZonedDateTime.of(local, ZoneId.of(zone)).toInstant();
    assertThat(written(at(zone, text))).containsExactly(start + "/" + start.plusSeconds(3_600));
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    return Arbitraries.integers()
        .between(2, 700 * 24 * 4)
        .map(quarter -> LocalDateTime.parse("2026-10-02T00:00:00").plusMinutes(15L * quarter));
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(IanaZones.names());
  }

  private static byte[] at(String zone, String local, String... definitions) {
    String event =
        "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=\"%s\":%s\nDURATION:PT1H\nEND:VEVENT"
            .formatted(zone, local);
    return calendar(String.join("\n", definitions), event);
  }
}
