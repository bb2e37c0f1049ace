package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.BERLIN;
import static io.allotment.rotation.importabsences.Calendars.WINDOW;
import static io.allotment.rotation.importabsences.Calendars.calendar;
import static io.allotment.rotation.importabsences.Calendars.spans;
import static io.allotment.rotation.importabsences.Calendars.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.AbsenceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # two entries of the same days, one within another, a chain
          20261221/P3D 20261221/P3D                    | 2026-12-21..2026-12-23
          20261221/P9D 20261223/P1D                    | 2026-12-21..2026-12-29
          20261221/P3D 20261223/P3D 20261225/P1D       | 2026-12-21..2026-12-25
          # what only touches stays apart
          20261221/P1D 20261222/P1D                    | 2026-12-21..2026-12-21 2026-12-22..2026-12-22
          20261221T090000/PT1H 20261221T100000/PT1H    | 2026-12-21T08:00:00Z/2026-12-21T09:00:00Z 2026-12-21T09:00:00Z/2026-12-21T10:00:00Z
          # hours within days are days, hours beyond them make hours
          20261221/P2D 20261222T090000/PT4H            | 2026-12-21..2026-12-22
          20261221/P2D 20261222T220000/PT4H            | 2026-12-20T23:00:00Z/2026-12-23T01:00:00Z
          20261221/P2D 20261222T220000/PT26H           | 2026-12-21..2026-12-23
          20261221T090000/PT4H 20261221T120000/PT4H    | 2026-12-21T08:00:00Z/2026-12-21T15:00:00Z
          """)
  void whatOverlapsIsOne(String entries, String merged) {
    assertThat(written(merged(file(entries.split(" ")))))
        .isEqualTo(Arrays.asList(merged.split(" ")));
  }

  @Test
  void aMergedTimeHasTheIdOfItsEarliestEntryAndKnowsTheOthers() {
    byte[] ics = file("20261223/P3D", "20261221/P3D");
    List<AbsenceId> ids = spans(ics).stream().map(AbsenceSpan::absence).toList();
    AbsenceSpan merged = merged(ics).getFirst();
    assertThat(merged.absence()).isEqualTo(ids.getFirst());
    assertThat(merged.parts()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void whileTimeGoesByTheMergedTimeStaysTheSame() {
    byte[] ics = file("20261002/P5D", "20261004/P9D", "20261011/P9D");
    List<AbsenceSpan> now = merged(ics);
    Window later = Window.ahead(Instant.parse("2026-10-19T00:00:00Z"));
    assertThat(merged(ics, later)).isEqualTo(now).hasSize(1);
    assertThat(merged(ics, Window.ahead(Instant.parse("2026-10-21T00:00:00Z")))).isEmpty();
  }

  @Property(tries = 200)
  void mergedTimesNeverOverlapAndCoverTheSame(@ForAll("entries") List<String> entries) {
    byte[] ics = file(entries.toArray(String[]::new));
    List<AbsenceSpan> merged = merged(ics);
    for (int i = 1; i < merged.size(); i++) {
      assertThat(Overlaps.start(merged.get(i), BERLIN)).isAfterOrEqualTo(end(merged.get(i - 1)));
    }
    for (AbsenceSpan span : spans(ics)) {
      assertThat(merged)
          .filteredOn(one -> one.parts().contains(span.absence()))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(Overlaps.start(one, BERLIN))
                    .isBeforeOrEqualTo(Overlaps.start(span, BERLIN));
                assertThat(end(one)).isAfterOrEqualTo(end(span));
              });
    }
  }

  @Provide
  Arbitrary<List<String>> entries() {
    Arbitrary<Integer> day = Arbitraries.integers().between(10, 30);
    Arbitrary<String> days =
        Combinators.combine(day, Arbitraries.integers().between(1, 5))
            .as((from, length) -> "202610" + from + "/P" + length + "D");
    Arbitrary<String> hours =
        Combinators.combine(
                day, Arbitraries.integers().between(10, 23), Arbitraries.integers().between(1, 60))
            .as((from, hour, length) -> "202610" + from + "T" + hour + "0000/PT" + length + "H");
    return Arbitraries.oneOf(days, hours).list().ofMaxSize(12);
  }

  private static Instant end(AbsenceSpan span) {
    return switch (span.span()) {
      case io.allotment.rotation.model.Absence.Days days ->
          days.to().plusDays(1).atStartOfDay(BERLIN).toInstant();
      case io.allotment.rotation.model.Absence.Hours hours -> hours.end();
    };
  }

  private static List<AbsenceSpan> merged(byte[] ics) {
    return merged(ics, WINDOW);
  }

  private static List<AbsenceSpan> merged(byte[] ics, Window window) {
    CalendarReading reading = AbsenceCalendar.read(ics, BERLIN, window);
    return ((CalendarReading.Spans) reading).ofOnePerson(BERLIN);
  }

  /** Entries given as start and duration. */
  private static byte[] file(String... entries) {
    StringBuilder events = new StringBuilder();
    int number = 0;
    for (String entry : entries) {
      String[] parts = entry.split("/");
      events.append(
          "BEGIN:VEVENT\nUID:%s\nDTSTART:%s\nDURATION:%s\nEND:VEVENT\n"
              .formatted(number++, parts[0], parts[1]));
    }
    return calendar(events.toString().strip());
  }
}
