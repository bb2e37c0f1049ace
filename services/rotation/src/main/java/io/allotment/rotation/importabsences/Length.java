package io.allotment.rotation.importabsences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long every instance of an event lasts: first on the wall clock, then in real time. An entry
 * from nine to five ends at five, also on the day the clock moves.
 */
record Length(Duration wall, Duration real) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Duration DAY = Duration.ofDays(1);

  Instant end(CalendarTime start) {
    return start.at(start.local().plus(wall)).instant().plus(real);
  }

  /** The day after the last whole day of it. */
  LocalDate endDay(LocalDate start) {
    LocalDateTime end = start.atStartOfDay().plus(wall).plus(real);
    LocalDate day = end.toLocalDate();
    return end.equals(day.atStartOfDay()) ? day : day.plusDays(1);
  }

  Duration atMost() {
    return wall.plus(real).plus(DAY);
  }

  /** From DTEND or DURATION; without either a date lasts the day and a time no time at all. */
  static Length of(Component event, CalendarTime start, CalendarZones zones) throws BadCalendar {
    ContentLine end = event.first("DTEND");
    if (end != null) {
      return between(end, start, CalendarTime.of(end, zones));
    }
    ContentLine duration = event.first("DURATION");
    if (duration != null) {
      return of(duration.line(), duration.value().strip());
    }
    return new Length(start.allDay() ? DAY : Duration.ZERO, Duration.ZERO);
  }

  static Length between(ContentLine at, CalendarTime start, CalendarTime end) throws BadCalendar {
    boolean oneClock = start.rules().equals(end.rules());
    Duration wall = oneClock ? Duration.between(start.local(), end.local()) : Duration.ZERO;
    Duration real = oneClock ? Duration.ZERO : Duration.between(start.instant(), end.instant());
    if (wall.isNegative() || real.isNegative()) {
      throw new BadCalendar(
          at.line(), "It ends before it begins. Correct the entry and export it again.");
    }
    boolean dayWithoutLength = start.allDay() && wall.isZero() && real.isZero();
    return new Length(dayWithoutLength ? DAY : wall, real);
  }

  /** Weeks and days on the wall clock, hours and less in real time, RFC 5545 section 3.3.6. */
  static Length of(int line, String text) throws BadCalendar {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || text.toUpperCase(Locale.ROOT).matches("\\+?PT?|.*T")) {
      throw new BadCalendar(
          line, "Its length is not a duration like P2D or PT4H. Correct it and export it again.");
    }
    Duration wall = Duration.ofDays(7 * number(form, 1) + number(form, 2));
    Duration real =
        Duration.ofHours(number(form, 3)).plusMinutes(number(form, 4)).plusSeconds(number(form, 5));
    return new Length(wall, real);
  }

  private static long number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
