package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.calendar;
import static io.allotment.rotation.importabsences.Calendars.event;
import static io.allotment.rotation.importabsences.Calendars.spans;
import static io.allotment.rotation.importabsences.Calendars.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.AbsenceId;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceCalendarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # an all-day event ends before its DTEND
          DTSTART;VALUE=DATE:20261221 | DTEND;VALUE=DATE:20261224                     | 2026-12-21..2026-12-23
          DTSTART:20261221            | DTEND:20261222                                | 2026-12-21..2026-12-21
          DTSTART;VALUE=DATE:20261221 | SEQUENCE:0                                    | 2026-12-21..2026-12-21
          DTSTART;VALUE=DATE:20261221 | DTEND;VALUE=DATE:20261221                     | 2026-12-21..2026-12-21
          DTSTART;VALUE=DATE:20261221 | DURATION:P1W                                  | 2026-12-21..2026-12-27
          DTSTART;VALUE=DATE:20261221 | DURATION:PT36H                                | 2026-12-21..2026-12-22
          # UTC, with a zone, floating
          DTSTART:20261221T080000Z    | DTEND:20261221T160000Z                        | 2026-12-21T08:00:00Z/2026-12-21T16:00:00Z
          DTSTART:20261221T090000     | DTEND:20261221T170000                         | 2026-12-21T08:00:00Z/2026-12-21T16:00:00Z
          DTSTART;TZID=Asia/Tokyo:20261221T090000 | DTEND;TZID=Asia/Tokyo:20261221T170000 | 2026-12-21T00:00:00Z/2026-12-21T08:00:00Z
          DTSTART;TZID=Europe/Berlin:20261221T090000 | DTEND;TZID=Europe/London:20261221T170000 | 2026-12-21T08:00:00Z/2026-12-21T17:00:00Z
          DTSTART;TZID=Tokyo Standard Time:20261221T090000 | DURATION:PT8H            | 2026-12-21T00:00:00Z/2026-12-21T08:00:00Z
          DTSTART:20261221T090000     | DURATION:P1DT30M                              | 2026-12-21T08:00:00Z/2026-12-22T08:30:00Z
          dtstart;value=date:20261221 | dtend;value=date:20261222                     | 2026-12-21..2026-12-21
          # across the change of the clock: a wall clock's day, and real hours
          DTSTART;TZID=Europe/Berlin:20261024T120000 | DURATION:P1D                   | 2026-10-24T10:00:00Z/2026-10-25T11:00:00Z
          DTSTART;TZID=Europe/Berlin:20261024T120000 | DURATION:PT24H                 | 2026-10-24T10:00:00Z/2026-10-25T10:00:00Z
          # the hour that occurs twice is the first, the one that is missing is read with the offset before
          DTSTART;TZID=Europe/Berlin:20261025T023000 | DURATION:PT1H                  | 2026-10-25T00:30:00Z/2026-10-25T01:30:00Z
          DTSTART;TZID=Europe/Berlin:20270328T023000 | DURATION:PT1H                  | 2027-03-28T01:30:00Z/2027-03-28T02:30:00Z
          """)
  void anEventIsASpan(String start, String end, String span) {
    assertThat(written(event(start, end))).containsExactly(span);
  }

  @Test
  void aDayThatBeginsAtOneBeginsAtOne() {
    byte[] ics = event("DTSTART:20270425T000000", "DTEND:20270425T120000");
    // Beirut moves its clock at midnight, on the last Sunday of March.
    byte[] gap = event("DTSTART:20270328T000000", "DTEND:20270328T120000");
    ZoneId beirut = ZoneId.of("Asia/Beirut");
    assertThat(written(spans(ics, beirut)))
        .containsExactly("2027-04-24T21:00:00Z/2027-04-25T09:00:00Z");
    assertThat(written(spans(gap, beirut)))
        .containsExactly("2027-03-27T22:00:00Z/2027-03-28T09:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS:CANCELLED",
    "status:cancelled",
    "TRANSP:TRANSPARENT",
    "DTEND:20261221T090000",
    "DURATION:PT0S"
  })
  void whatIsNoAbsenceIsLeftOut(String line) {
    CalendarReading reading =
        AbsenceCalendar.read(
            event("DTSTART:20261221T090000", line), Calendars.BERLIN, Calendars.WINDOW);
    assertThat(reading).isEqualTo(new CalendarReading.Spans(List.of(), List.of(), 1));
  }

  @Test
  void aTimeWithoutAnEndIsNoAbsence() {
    assertThat(spans(event("DTSTART:20261221T090000"))).isEmpty();
  }

  @Test
  void aCancellingCalendarHoldsNoAbsence() {
    assertThat(
            spans(
                calendar(
                    "METHOD:CANCEL", "BEGIN:VEVENT", "UID:one", "DTSTART:20261221", "END:VEVENT")))
        .isEmpty();
  }

  @Test
  void onlyWhatTouchesTheWindowIsReadButThenInFull() {
    assertThat(written(event("DTSTART:20250101", "DTEND:20261001"))).isEmpty();
    assertThat(written(event("DTSTART:20250101", "DTEND:20261005")))
        .containsExactly("2025-01-01..2026-10-04");
    assertThat(written(event("DTSTART:20290101", "DTEND:20290105"))).isEmpty();
  }

  @Test
  void severalCalendarsInOneFileAreRead() {
    String two =
        new String(event("DTSTART:20261221"))
            + new String(event("DTSTART:20261223")).replace("one", "two");
    assertThat(written(two.getBytes()))
        .containsExactly("2026-12-21..2026-12-21", "2026-12-23..2026-12-23");
  }

  @Test
  void ofTwoVersionsOfAnEntryTheLaterCounts() {
    byte[] ics =
        calendar(
            "BEGIN:VEVENT\nUID:one\nSEQUENCE:4\nDTSTART:20261221\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:one\nSEQUENCE:3\nDTSTART:20261228\nEND:VEVENT");
    assertThat(written(ics)).containsExactly("2026-12-21..2026-12-21");
  }

  @Test
  void anEntryThatMovesKeepsItsId() {
    assertThat(id(event("DTSTART:20261221")))
        .isEqualTo(id(event("DTSTART:20261222", "DURATION:P3D")));
  }

  @Test
  void anIdDependsOnTheUidAndDoesNotShowIt() {
    assertThat(id(event("DTSTART:20261221")).value()).matches("ics-[0-9a-f]{32}");
    byte[] other = calendar("BEGIN:VEVENT\nUID:ines@example.com\nDTSTART:20261221\nEND:VEVENT");
    assertThat(id(other)).isNotEqualTo(id(event("DTSTART:20261221")));
    assertThat(id(other).value()).doesNotContain("ines");
  }

  @Test
  void anotherWindowGivesTheSameIds() {
    byte[] ics = event("DTSTART:20261201T120000Z", "DURATION:PT4H", "RRULE:FREQ=WEEKLY");
    List<AbsenceSpan> now = spans(ics);
    Window later = Window.ahead(Calendars.WINDOW.from().plusSeconds(100 * 86_400));
    CalendarReading reading = AbsenceCalendar.read(ics, Calendars.BERLIN, later);
    assertThat(((CalendarReading.Spans) reading).spans()).startsWith(now.get(6), now.get(7));
  }

  @Test
  void unfoldsInTheMiddleOfACharacterAndIgnoresOtherEncodings() {
    byte[] ics =
        calendar(
            "BEGIN:VEVENT",
            "UID:ein-langer-name-\u00e4\u00f6\u00fc",
            "SUMMARY:\u00fc",
            "DTSTART:20261221",
            "END:VEVENT");
    byte[] folded = new byte[ics.length + 3];
    int inside =
        new String(ics, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("-\u00c3") + 2;
    System.arraycopy(ics, 0, folded, 0, inside);
    System.arraycopy(new byte[] {'\r', '\n', ' '}, 0, folded, inside, 3);
    System.arraycopy(ics, inside, folded, inside + 3, ics.length - inside);
    assertThat(spans(folded).getFirst().uid()).isEqualTo("ein-langer-name-äöü");
    byte[] latin = new String(ics).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(spans(latin)).hasSize(1);
  }

  private static AbsenceId id(byte[] ics) {
    return spans(ics).getFirst().absence();
  }
}
