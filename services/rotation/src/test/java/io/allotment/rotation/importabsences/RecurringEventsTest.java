package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.calendar;
import static io.allotment.rotation.importabsences.Calendars.event;
import static io.allotment.rotation.importabsences.Calendars.spans;
import static io.allotment.rotation.importabsences.Calendars.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringEventsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20261005 | FREQ=WEEKLY;COUNT=3                            | 2026-10-05 2026-10-12 2026-10-19
          20261005 | FREQ=WEEKLY;UNTIL=20261019                     | 2026-10-05 2026-10-12 2026-10-19
          20261005 | FREQ=WEEKLY;UNTIL=20261019T000000Z             | 2026-10-05 2026-10-12 2026-10-19
          20261005 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=4     | 2026-10-05 2026-10-09 2026-10-19 2026-10-23
          20261005 | FREQ=DAILY;INTERVAL=10;UNTIL=20261101          | 2026-10-05 2026-10-15 2026-10-25
          20261030 | FREQ=MONTHLY;BYDAY=-1FR;COUNT=3                | 2026-10-30 2026-11-27 2026-12-25
          20261031 | FREQ=MONTHLY;COUNT=3                           | 2026-10-31 2026-12-31 2027-01-31
          20261031 | FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4             | 2026-10-31 2026-11-30 2026-12-31 2027-01-31
          20261030 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3 | 2026-10-30 2026-11-30 2026-12-31
          20261224 | FREQ=YEARLY;UNTIL=20280101                     | 2026-12-24 2027-12-24
          20241224 | FREQ=YEARLY                                    | 2026-12-24 2027-12-24
          20200106 | FREQ=WEEKLY;COUNT=354                          | 2026-10-05 2026-10-12
          20200106 | FREQ=WEEKLY;INTERVAL=53;UNTIL=20280101         | 2027-02-15
          20280229 | FREQ=YEARLY                                    | 2028-02-29
          20261001 | FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;UNTIL=20280101 | 2026-10-01 2026-12-28
          20261101 | FREQ=DAILY;BYMONTH=11;BYMONTHDAY=1,2           | 2026-11-01 2026-11-02 2027-11-01 2027-11-02
          20261005 | FREQ=WEEKLY;X-NOTE=1;COUNT=1                   | 2026-10-05
          """)
  void aRuleRecurs(String start, String rule, String days) {
    List<String> expected = Arrays.stream(days.split(" ")).map(day -> day + ".." + day).toList();
    byte[] ics = event("DTSTART;VALUE=DATE:" + start, "RRULE:" + rule);
    assertThat(written(ics)).isEqualTo(expected);
  }

  @Test
  void anInstanceKeepsItsWallClockWhenTheClockMoves() {
    assertThat(
            written(
                event(
                    "DTSTART;TZID=Europe/Berlin:20261019T090000",
                    "DTEND;TZID=Europe/Berlin:20261019T170000",
                    "RRULE:FREQ=WEEKLY;COUNT=2")))
        .containsExactly(
            "2026-10-19T07:00:00Z/2026-10-19T15:00:00Z",
            "2026-10-26T08:00:00Z/2026-10-26T16:00:00Z");
  }

  @Test
  void anInstanceOverTheWeekendEndsByTheWallClock() {
    assertThat(
            written(
                event(
                    "DTSTART;TZID=Europe/Berlin:20261016T170000",
                    "DTEND;TZID=Europe/Berlin:20261019T090000",
                    "RRULE:FREQ=WEEKLY;COUNT=2")))
        .containsExactly(
            "2026-10-16T15:00:00Z/2026-10-19T07:00:00Z",
            "2026-10-23T15:00:00Z/2026-10-26T08:00:00Z");
  }

  @Test
  void untilIsUtcAndIncludesTheInstanceThatStartsThen() {
    String start = "DTSTART;TZID=America/New_York:20261106T200000";
    assertThat(spans(event(start, "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20261109T010000Z")))
        .hasSize(3);
    assertThat(spans(event(start, "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20261109T005959Z")))
        .hasSize(2);
  }

  @Test
  void datesAreAddedAndTakenAway() {
    assertThat(
            written(
                event(
                    "DTSTART:20261005T090000",
                    "DURATION:PT3H",
                    "RRULE:FREQ=WEEKLY;COUNT=4",
                    "RDATE:20261007T090000,20261008T090000",
                    "RDATE;VALUE=PERIOD:20261009T070000Z/PT1H,20261010T070000Z/20261010T090000Z",
                    "EXDATE:20261012T090000",
                    "EXDATE;TZID=Asia/Tokyo:20261019T160000",
                    "EXDATE;VALUE=DATE:20261026")))
        .containsExactly(
            "2026-10-05T07:00:00Z/2026-10-05T10:00:00Z",
            "2026-10-07T07:00:00Z/2026-10-07T10:00:00Z",
            "2026-10-08T07:00:00Z/2026-10-08T10:00:00Z",
            "2026-10-09T07:00:00Z/2026-10-09T08:00:00Z",
            "2026-10-10T07:00:00Z/2026-10-10T09:00:00Z");
  }

  @Test
  void anExRuleTakesAway() {
    assertThat(
            written(
                event(
                    "DTSTART:20261005",
                    "RRULE:FREQ=DAILY;COUNT=4",
                    "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2")))
        .containsExactly("2026-10-06..2026-10-06", "2026-10-08..2026-10-08");
  }

  @Test
  void anInstanceIsMovedShortenedOrCancelledByItsOwnEntry() {
    byte[] ics =
        calendar(
            "BEGIN:VEVENT\n"
                + "UID:one\n"
                + "DTSTART:20261005T090000\n"
                + "DURATION:PT3H\n"
                + "RRULE:FREQ=WEEKLY;COUNT=4\n"
                + "END:VEVENT",
            "BEGIN:VEVENT\n"
                + "UID:one\n"
                + "RECURRENCE-ID:20261012T070000Z\n"
                + "DTSTART:20261014T090000\n"
                + "DURATION:PT1H\n"
                + "END:VEVENT",
            "BEGIN:VEVENT\n"
                + "UID:one\n"
                + "RECURRENCE-ID:20261019T090000\n"
                + "DTSTART:20261019T090000\n"
                + "STATUS:CANCELLED\n"
                + "END:VEVENT");
    assertThat(written(ics))
        .containsExactly(
            "2026-10-05T07:00:00Z/2026-10-05T10:00:00Z",
            "2026-10-14T07:00:00Z/2026-10-14T08:00:00Z",
            "2026-10-26T08:00:00Z/2026-10-26T11:00:00Z");
    byte[] unmoved = event("DTSTART:20261005T090000", "DURATION:PT3H", "RRULE:FREQ=WEEKLY;COUNT=4");
    assertThat(spans(ics).stream().map(AbsenceSpan::absence))
        .isSubsetOf(spans(unmoved).stream().map(AbsenceSpan::absence).toList());
  }

  @Test
  void anInstanceMovedIntoTheWindowIsReadAndOneMovedOutIsNot() {
    byte[] ics =
        calendar(
            "BEGIN:VEVENT\nUID:one\nDTSTART:20260901\nRRULE:FREQ=MONTHLY;COUNT=3\nEND:VEVENT",
            "BEGIN:VEVENT\n"
                + "UID:one\n"
                + "RECURRENCE-ID;VALUE=DATE:20260901\n"
                + "DTSTART:20261015\n"
                + "END:VEVENT",
            "BEGIN:VEVENT\n"
                + "UID:one\n"
                + "RECURRENCE-ID;VALUE=DATE:20261101\n"
                + "DTSTART:20260915\n"
                + "END:VEVENT");
    assertThat(written(ics)).containsExactly("2026-10-01..2026-10-01", "2026-10-15..2026-10-15");
  }

  @Test
  void anInstanceWithoutItsSeriesStandsForItself() {
    assertThat(
            written(
                event("RECURRENCE-ID:20261012T090000", "DTSTART:20261013T090000", "DURATION:PT1H")))
        .containsExactly("2026-10-13T07:00:00Z/2026-10-13T08:00:00Z");
  }

  @Test
  void aFloatingRuleFollowsTheZoneGiven() {
    byte[] ics = event("DTSTART:20261102T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2");
    assertThat(written(spans(ics, ZoneId.of("Asia/Kolkata"))))
        .containsExactly(
            "2026-11-02T03:30:00Z/2026-11-02T04:30:00Z",
            "2026-11-09T03:30:00Z/2026-11-09T04:30:00Z");
  }
}
