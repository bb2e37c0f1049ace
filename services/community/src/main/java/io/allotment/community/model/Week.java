package io.allotment.community.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A week of ISO 8601: week-based year and week, written "2026-W53". */
public record Week(int year, int number) implements Comparable<Week> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when that year has no such
   *     week
   */
  public Week {
    if (year < 1 || year > 9998 || number < 1 || (number > 52 && number > weeksIn(year))) {
      throw new IllegalArgumentException("There is no week %04d-W%02d.".formatted(year, number));
    }
  }

  public static Week of(LocalDate day) {
    return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The week of an instant, in UTC. */
  public static Week of(Instant at) {
    return of(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  /**
   * Reads "2026-W53".
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when it is not written so or
   *     does not exist
   */
  public static Week parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"%s\" is not a week like 2026-W53.".formatted(text));
    }
    return new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Its Monday. */
  public LocalDate first() {
    return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
  }

  /** Its Sunday. */
  public LocalDate last() {
    return first().plusDays(6);
  }

  public Week plus(int weeks) {
    return of(first().plusWeeks(weeks));
  }

  /** How many weeks later another is; negative when it is earlier. */
  public int until(Week other) {
    return Math.toIntExact(ChronoUnit.WEEKS.between(first(), other.first()));
  }

  /** So many weeks, this one first. */
  public List<Week> on(int weeks) {
    return IntStream.range(0, weeks).mapToObj(this::plus).toList();
  }

  @Override
  public int compareTo(Week other) {
    return first().compareTo(other.first());
  }

  @Override
  public String toString() {
    return "%04d-W%02d".formatted(year, number);
  }

  private static int weeksIn(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 6, 1)).getMaximum();
  }
}
