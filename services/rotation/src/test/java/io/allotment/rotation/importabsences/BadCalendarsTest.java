package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.calendar;
import static io.allotment.rotation.importabsences.Calendars.errors;
import static io.allotment.rotation.importabsences.Calendars.event;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadCalendarsTest {

  /** The event begins in line 3 of the file, its first own line is line 5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTEND:20261222               | 3 | has no DTSTART
          DTSTART:                     | 3 | has no DTSTART
          DTSTART:2026-12-21           | 5 | DTSTART is not a date
          DTSTART:20261232             | 5 | DTSTART is not a date
          DTSTART:20260229             | 5 | DTSTART is not a date
          DTSTART:20261221T250000      | 5 | DTSTART is not a date
          DTSTART:02261221             | 5 | DTSTART is not a date
          DTSTART;TZID=Mars/Olympus:20261221T090000 | 5 | “Mars/Olympus” is not known
          DTSTART 20261221             | 5 | no “:”
          DTSTART;VALUE:20261221       | 5 | no “=”
          : 20261221                   | 5 | neither a property
          """)
  void anEntryWithoutAStartIsRefusedInItsLine(String line, int number, String reason) {
    assertThat(errors(event(line)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(number);
              assertThat(error.reason()).contains(reason).endsWith(".");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTEND:20261220                                    | ends before it begins
          DTEND;TZID=Nowhere:20261222T090000                | “Nowhere” is not known
          DURATION:P                                        | not a duration
          DURATION:PT                                       | not a duration
          DURATION:P1DT                                     | not a duration
          DURATION:-P1D                                     | not a duration
          DURATION:3 days                                   | not a duration
          RRULE:FREQ=FORTNIGHTLY                            | RRULE is not a recurrence rule
          RRULE:COUNT=3                                     | RRULE is not a recurrence rule
          RRULE:FREQ=DAILY;INTERVAL=0                       | RRULE is not a recurrence rule
          RRULE:FREQ=DAILY;INTERVAL=2147483647              | RRULE is not a recurrence rule
          RRULE:FREQ=DAILY;COUNT=-1                         | RRULE is not a recurrence rule
          RRULE:FREQ=DAILY;FREQ=DAILY                       | RRULE is not a recurrence rule
          RRULE:FREQ=WEEKLY;BYDAY=XX                        | RRULE is not a recurrence rule
          RRULE:FREQ=MONTHLY;BYMONTHDAY=32                  | RRULE is not a recurrence rule
          RRULE:FREQ=YEARLY;RSCALE=HEBREW                   | RRULE is not a recurrence rule
          RRULE:FREQ=WEEKLY;SKIP=OMIT                       | RRULE is not a recurrence rule
          RRULE:nonsense                                    | RRULE is not a recurrence rule
          RRULE:FREQ=DAILY;UNTIL=soon                       | UNTIL is not a date
          EXDATE:20261221,nonsense                          | EXDATE is not a date
          RDATE:nonsense                                    | RDATE is not a date
          RDATE;VALUE=PERIOD:20261222T090000Z/P1            | not a duration
          RECURRENCE-ID;RANGE=THISANDFUTURE:20261221        | all later instances
          """)
  void aBadLineIsNamed(String line, String reason) {
    assertThat(errors(event("DTSTART:20261221", line)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(6);
              assertThat(error.component()).isEqualTo("VEVENT");
              assertThat(error.reason()).contains(reason).endsWith(".");
            });
  }

  @Test
  void allBadEntriesAreNamedAtOnce() {
    byte[] ics =
        calendar(
            "BEGIN:VEVENT\nUID:a\nDTSTART:x\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:b\nDTSTART:20261221\nEND:VEVENT",
            "BEGIN:VEVENT\nDTSTART:20261221\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:d\nDTSTART:20261221\nRRULE:FREQ=X\nEND:VEVENT");
    assertThat(errors(ics).stream().map(CalendarError::line)).containsExactly(5, 11, 17);
  }

  @Test
  void aBadZoneIsNamedOnceForAllEntriesThatUseIt() {
    byte[] ics =
        calendar(
            "BEGIN:VTIMEZONE\n"
                + "TZID:Ours\n"
                + "BEGIN:STANDARD\n"
                + "DTSTART:19700101T000000\n"
                + "TZOFFSETFROM:+01\n"
                + "TZOFFSETTO:+0100\n"
                + "END:STANDARD\n"
                + "END:VTIMEZONE",
            "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Ours:20261221T090000\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:b\nDTSTART;TZID=Ours:20261222T090000\nEND:VEVENT");
    assertThat(errors(ics))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(5);
              assertThat(error.reason()).contains("TZOFFSETFROM is not an offset");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nUID:a                       | 3 | ends inside the VEVENT begun in line 2
          BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nEND:VTODO\\nEND:VCALENDAR   | 3 | VEVENT begun in line 2 must end first
          BEGIN:VCALENDAR\\nEND:VCALENDAR\\nEND:VCALENDAR              | 3 | outside BEGIN:VCALENDAR
          BEGIN:VCALENDAR\\nEND:VCALENDAR\\nBEGIN:VEVENT               | 3 | outside BEGIN:VCALENDAR
          BEGIN:VCARD\\nEND:VCARD                                      | 1 | not a calendar file
          squad,member\\nA,ines                                        | 1 | not a calendar file
          \\n                                                          | 1 | is empty
          """)
  void whatIsNoCalendarIsRefused(String text, int line, String reason) {
    byte[] ics = text.replace("\\n", "\n").getBytes(UTF_8);
    assertThat(errors(ics))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(line);
              assertThat(error.reason()).contains(reason);
            });
  }

  @Test
  void anotherEncodingIsRefused() {
    assertThat(errors("BEGIN:VCALENDAR\nEND:VCALENDAR\n".getBytes(UTF_16)).getFirst().reason())
        .contains("not a calendar file");
  }

  @Test
  void whatAnErrorSaysRepeatsNoText() {
    byte[] ics =
        event(
            "DTSTART:20261221",
            "SUMMARY:therapy",
            "and a line about therapy that was never folded");
    assertThat(errors(ics).toString()).doesNotContain("therapy");
  }
}
