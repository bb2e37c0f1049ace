package io.allotment.standalone.demo;

import io.allotment.rotation.model.DutyWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Times relative to now, so that the story always ends today.
 *
 * @param now when the demo begins
 */
public record DemoCalendar(Instant now) {

  /** How long the story is. */
  public static final int WEEKS = 52;

  private static final Pattern WEEK = Pattern.compile("\\{week(-\\d+)}");

  public Instant beginning() {
    return weeksAgo(WEEKS);
  }

  public Instant weeksAgo(int weeks) {
    return now.minus(Duration.ofDays(7L * weeks));
  }

  /** The Monday of this week or, with a negative number, of one before. */
  public LocalDate monday(int weeksFromNow) {
    return now.atZone(ZoneOffset.UTC)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .plusWeeks(weeksFromNow);
  }

  /** A text in which {@code {week-2}} stands for the week two weeks before a time. */
  static String withWeeks(String text, Instant at) {
    DutyWeek week = DutyWeek.of(at.atZone(ZoneOffset.UTC).toLocalDate());
    return WEEK.matcher(text)
        .replaceAll((MatchResult found) -> week.plus(Integer.parseInt(found.group(1))).toString());
  }
}
