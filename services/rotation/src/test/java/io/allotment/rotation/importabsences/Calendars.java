package io.allotment.rotation.importabsences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.Absence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Calendars for tests. */
final class Calendars {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Window WINDOW = Window.ahead(Instant.parse("2026-10-01T00:00:00Z"));

  private Calendars() {}

  static byte[] file(String name) {
    try (InputStream in = Calendars.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An event with a UID in a calendar, from the lines that matter. */
  static byte[] event(String... lines) {
    return calendar("BEGIN:VEVENT\nUID:one\n" + String.join("\n", lines) + "\nEND:VEVENT");
  }

  static byte[] calendar(String... components) {
    String text =
        "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("\n", components) + "\nEND:VCALENDAR\n";
    return text.replace("\n", "\r\n").getBytes(UTF_8);
  }

  static List<AbsenceSpan> spans(byte[] ics) {
    return spans(ics, BERLIN);
  }

  static List<AbsenceSpan> spans(byte[] ics, ZoneId zone) {
    CalendarReading reading = AbsenceCalendar.read(ics, zone, WINDOW);
    assertThat(reading).isInstanceOf(CalendarReading.Spans.class);
    return ((CalendarReading.Spans) reading).spans();
  }

  static List<CalendarError> errors(byte[] ics) {
    CalendarReading reading = AbsenceCalendar.read(ics, BERLIN, WINDOW);
    assertThat(reading).isInstanceOf(CalendarReading.Refused.class);
    return ((CalendarReading.Refused) reading).errors();
  }

  /** Spans as one reads them: "2026-12-21..2026-12-23" or "start/end". */
  static List<String> written(List<AbsenceSpan> spans) {
    return spans.stream().map(span -> written(span.span())).toList();
  }

  static List<String> written(byte[] ics) {
    return written(spans(ics));
  }

  private static String written(Absence span) {
    return switch (span) {
      case Absence.Days(LocalDate from, LocalDate to) -> from + ".." + to;
      case Absence.Hours(Instant start, Instant end) -> start + "/" + end;
    };
  }
}
