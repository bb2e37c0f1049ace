package io.allotment.rotation.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601: week-based year and week, written "2026-W53". A duty week is named by the ISO
 * week in which it starts.
 */
public record DutyWeek(int year, int week) implements Comparable<DutyWeek> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");

  /**
   * @throws IllegalArgumentException when that year has no such week
   */
  public DutyWeek {
    if (year < 1 || year > 9998 || week < 1 || (week > 52 && week > weeksIn(year))) {
      throw new IllegalArgumentException("There is no week %04d-W%02d.".formatted(year, week));
    }
  }

  /** The week of a date. */
  public static DutyWeek of(LocalDate date) {
    return new DutyWeek(
        date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * Reads "2026-W53".
   *
   * @throws IllegalArgumentException with a sentence, when it is not written so or does not exist
   */
  public static DutyWeek parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a week written like 2026-W53.");
    }
    return new DutyWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  public LocalDate day(DayOfWeek day) {
    return LocalDate.of(year, 1, 4)
        .with(DayOfWeek.MONDAY)
        .plusWeeks(week - 1L)
        .plusDays(day.getValue() - 1L);
  }

  public DutyWeek plus(int weeks) {
    int there = week + weeks;
    return there >= 1 && there <= 52
        ? new DutyWeek(year, there)
        : of(day(DayOfWeek.MONDAY).plusWeeks(weeks));
  }

  /** How many weeks later {@code other} is; negative when it is earlier. */
  public int until(DutyWeek other) {
    return (int) ChronoUnit.WEEKS.between(day(DayOfWeek.MONDAY), other.day(DayOfWeek.MONDAY));
  }

  @Override
  public int compareTo(DutyWeek other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(week, other.week);
  }

  @Override
  public String toString() {
    return "%04d-W%02d".formatted(year, week);
  }

  private static int weeksIn(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 6, 1)).getMaximum();
  }
}
