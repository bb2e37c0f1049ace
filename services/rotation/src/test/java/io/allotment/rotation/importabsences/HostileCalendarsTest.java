package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.calendar;
import static io.allotment.rotation.importabsences.Calendars.errors;
import static io.allotment.rotation.importabsences.Calendars.event;
import static io.allotment.rotation.importabsences.Calendars.spans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to keep a reader busy, or to break it. */
class HostileCalendarsTest {

  /** Far more than any of them takes, far less than they ask for. */
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void aFileOfMoreThanTenMegabytesIsRefused() {
    assertThat(errors(new byte[CalendarFile.OCTETS + 1]).getFirst().reason()).contains("10 MB");
  }

  @Test
  void tenMegabytesInOneLineAreRead() {
    byte[] ics =
        event(
            "DTSTART:20261221", "ATTACH;ENCODING=BASE64:" + "A".repeat(CalendarFile.OCTETS - 500));
    assertThat(spans(ics)).hasSize(1);
  }

  @Test
  void tenMegabytesOfFoldsAreRead() {
    String folds = "\n A".repeat(CalendarFile.OCTETS / 4 - 100);
    assertTimeoutPreemptively(
        SOON, () -> assertThat(spans(event("DTSTART:20261221", "X-A:" + folds))).hasSize(1));
  }

  @Test
  void moreComponentsThanAnyoneHasAreRefused() {
    String events = "BEGIN:VTODO\nEND:VTODO\n".repeat(CalendarFile.COMPONENTS);
    assertThat(errors(calendar(events.strip())).getFirst().reason()).contains("20000 components");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThat(errors(calendar("BEGIN:VEVENT\n".repeat(1_000).strip())).getFirst().reason())
        .contains("nest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=HOURLY",
        "FREQ=SECONDLY;COUNT=99999",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,10,20,30,40,50;BYSECOND=0,10,20,30,40,50",
        "FREQ=DAILY;BYHOUR=0,12",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      })
  void aRuleThatNeverRestsIsRefused(String rule) {
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(
                    errors(event("DTSTART:20200101T000000Z", "DURATION:PT1M", "RRULE:" + rule))
                        .getFirst()
                        .reason())
                .contains("recurs more"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6,9,11",
        "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1",
        "FREQ=YEARLY;INTERVAL=1000",
        "FREQ=DAILY;BYSETPOS=5",
      })
  void aRuleThatNeverComesTrueHoldsOnlyItsStart(String rule) {
    assertTimeoutPreemptively(
        SOON, () -> assertThat(spans(event("DTSTART:20261221", "RRULE:" + rule))).hasSize(1));
  }

  @Test
  void manyRulesTogetherAreRefusedToo() {
    String events =
        IntStream.range(0, 9_000)
            .mapToObj(
                i ->
                    "BEGIN:VEVENT\nUID:%d\nDTSTART:19000101\nRRULE:FREQ=DAILY;COUNT=99999;BYMONTH=2;BYMONTHDAY=29\nEND:VEVENT"
                        .formatted(i))
            .collect(Collectors.joining("\n"));
    assertTimeoutPreemptively(
        SOON,
        () -> assertThat(errors(calendar(events)).getFirst().reason()).contains("recurs more"));
  }

  @Test
  void moreTimesAwayThanAnyoneHasAreRefused() {
    String events =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    "BEGIN:VEVENT\nUID:%d\nDTSTART:20261001\nRRULE:FREQ=DAILY\nEND:VEVENT"
                        .formatted(i))
            .collect(Collectors.joining("\n"));
    assertThat(errors(calendar(events)).getFirst().reason()).contains("5000 times away");
  }

  @Test
  void aZoneThatNeverRestsIsRefused() {
    byte[] ics =
        calendar(
            "BEGIN:VTIMEZONE\n"
                + "TZID:Ours\n"
                + "BEGIN:STANDARD\n"
                + "DTSTART:16010101T000000\n"
                + "RRULE:FREQ=DAILY\n"
                + "TZOFFSETFROM:+0100\n"
                + "TZOFFSETTO:+0200\n"
                + "END:STANDARD\n"
                + "END:VTIMEZONE",
            "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Ours:20261221T090000\nEND:VEVENT");
    assertThat(errors(ics).getFirst().reason()).contains("recurs more");
  }

  @Test
  void anAbsenceOfMillenniaIsOneSpan() {
    assertThat(spans(event("DTSTART:16010101", "DTEND:90000101"))).hasSize(1);
    assertThat(spans(event("DTSTART:20260101", "DURATION:P99999W"))).hasSize(1);
  }

  @Property(tries = 300)
  void noOctetsBreakTheReader(@ForAll @Size(max = 200) byte[] octets) {
    assertThat(AbsenceCalendar.read(octets, Calendars.BERLIN, Calendars.WINDOW)).isNotNull();
  }

  @Property(tries = 100)
  void noDamageToAnExportBreaksTheReader(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] ics = Calendars.file(random.nextBoolean() ? "google.ics" : "outlook.ics");
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      ics[random.nextInt(ics.length)] = (byte) random.nextInt(256);
    }
    assertThat(AbsenceCalendar.read(ics, Calendars.BERLIN, Calendars.WINDOW)).isNotNull();
  }
}
