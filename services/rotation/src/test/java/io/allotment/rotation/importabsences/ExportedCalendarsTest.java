package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.file;
import static io.allotment.rotation.importabsences.Calendars.spans;
import static io.allotment.rotation.importabsences.Calendars.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the common calendar tools write them. */
class ExportedCalendarsTest {

  @Test
  void googleCalendar() {
    assertThat(written(file("google.ics")))
        .containsExactly(
            "2026-10-06T11:00:00Z/2026-10-06T16:00:00Z",
            "2026-10-14T07:00:00Z/2026-10-14T10:00:00Z",
            "2026-10-27T12:00:00Z/2026-10-27T17:00:00Z",
            "2026-11-27T08:00:00Z/2026-11-27T16:00:00Z",
            "2026-12-21..2026-12-23");
  }

  @Test
  void googleCalendarNamesWhoIsAway() {
    List<AbsenceSpan> spans = spans(file("google.ics"));
    assertThat(spans.getFirst().owners()).containsExactly("ines@example.com");
    assertThat(spans.getLast().owners()).isEmpty();
  }

  @Test
  void whatIsFreeOrCancelledIsLeftOutAndCounted() {
    CalendarReading reading =
        AbsenceCalendar.read(file("google.ics"), Calendars.BERLIN, Calendars.WINDOW);
    assertThat(((CalendarReading.Spans) reading).leftOut()).isEqualTo(2);
  }

  @Test
  void outlook() {
    assertThat(written(file("outlook.ics")))
        .containsExactly(
            "2026-10-23T07:00:00Z/2026-10-23T15:00:00Z",
            "2026-11-11T03:30:00Z/2026-11-11T07:30:00Z",
            "2026-12-01T13:00:00Z/2026-12-01T17:00:00Z",
            "2026-12-09T03:30:00Z/2026-12-09T07:30:00Z",
            "2027-01-04..2027-01-08",
            "2027-01-13T03:30:00Z/2027-01-13T07:30:00Z");
  }

  @Test
  void appleCalendar() {
    List<AbsenceSpan> spans = spans(file("apple.ics"), ZoneId.of("America/Sao_Paulo"));
    assertThat(written(spans))
        .containsExactly(
            "2026-11-13T12:00:00Z/2026-11-13T15:00:00Z",
            "2026-11-27T12:00:00Z/2026-11-27T15:00:00Z",
            "2026-12-02T12:00:00Z/2026-12-02T15:00:00Z",
            "2026-12-11T12:00:00Z/2026-12-11T15:00:00Z",
            "2026-12-18T14:00:00Z/2026-12-18T15:00:00Z",
            "2026-12-30T12:00:00Z/2026-12-30T16:30:00Z",
            "2027-02-01..2027-02-05");
    assertThat(spans.get(5).owners()).containsExactly("camila@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"google.ics", "outlook.ics", "apple.ics"})
  void theSameFileGivesTheSameSpansWithDistinctIds(String name) {
    List<AbsenceSpan> spans = spans(file(name));
    assertThat(spans(file(name))).isEqualTo(spans);
    assertThat(spans.stream().map(AbsenceSpan::absence)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"google.ics", "outlook.ics", "apple.ics"})
  void whyIsNeverRead(String name) {
    assertThat(spans(file(name)).toString())
        .doesNotContainIgnoringCase("therapy")
        .doesNotContainIgnoringCase("holidays")
        .doesNotContainIgnoringCase("reason")
        .doesNotContainIgnoringCase("office")
        .doesNotContainIgnoringCase("férias")
        .doesNotContainIgnoringCase("curso");
  }
}
