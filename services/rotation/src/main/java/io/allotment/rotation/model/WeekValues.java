package io.allotment.rotation.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What weeks of duty are worth, 1 unless said otherwise, and their public holidays. They are what
 * was decided when the weeks were valued: calendars that say something else later change nothing.
 *
 * @param policy how the weeks that are still to be valued count; null where holidays do not
 * @param until the last week valued so far; null if none
 * @param weeks those with public holidays, or kept from their working days by former ones
 */
public record WeekValues(
    @Nullable HolidayPolicy policy,
    @Nullable DutyWeek until,
    SortedMap<DutyWeek, HolidayWeek> weeks) {
  public static final WeekValues ONE = new WeekValues(null, null, Sorted.noMap());

  public WeekValues {
    weeks = Sorted.map(weeks);
  }

  /** With the weeks from here to there, both included, valued anew. */
  public WeekValues valued(DutyWeek from, DutyWeek to, Map<DutyWeek, HolidayWeek> anew) {
    TreeMap<DutyWeek, HolidayWeek> all = new TreeMap<>(weeks);
    all.subMap(from, true, to, true).clear();
    all.putAll(anew);
    return new WeekValues(policy, until == null || until.compareTo(to) < 0 ? to : until, all);
  }

  public WeekValues withPolicy(@Nullable HolidayPolicy rules) {
    return new WeekValues(rules, until, weeks);
  }

  /** The weeks from here to there, both included, that are not as any other week. */
  public SortedMap<DutyWeek, HolidayWeek> between(DutyWeek from, DutyWeek to) {
    return Sorted.map(new TreeMap<>(weeks).subMap(from, true, to, true));
  }

  public Ratio of(DutyWeek week) {
    HolidayWeek special = weeks.get(week);
    return special == null ? Ratio.ONE : special.value();
  }

  /** The value of {@code count} weeks from {@code first} on. */
  public Ratio of(DutyWeek first, int count) {
    Ratio sum = Ratio.ZERO;
    for (int i = 0; i < count; i++) {
      sum = sum.plus(of(first.plus(i)));
    }
    return sum;
  }

  /** The public holidays of a week, by day. */
  public SortedMap<LocalDate, String> holidays(DutyWeek week) {
    HolidayWeek special = weeks.get(week);
    return special == null ? Sorted.noMap() : special.holidays();
  }

  /** The public holidays of all weeks valued so far. */
  public SortedSet<LocalDate> allHolidays() {
    TreeSet<LocalDate> days = new TreeSet<>();
    weeks.values().forEach(week -> days.addAll(week.holidays().keySet()));
    return days;
  }

  /** The keys of the public holidays of {@code count} weeks from {@code first} on. */
  SortedSet<String> names(DutyWeek first, int count) {
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      names.addAll(holidays(first.plus(i)).values());
    }
    return names;
  }

  /** Whether a day is no working day because it is a public holiday. */
  boolean isOff(LocalDate day) {
    if (weeks.isEmpty()) {
      return false;
    }
    // A day before the handover belongs to the week before.
    HolidayWeek week = weeks.get(DutyWeek.of(day));
    HolidayWeek before = weeks.get(DutyWeek.of(day).plus(-1));
    return (week != null && week.off().contains(day))
        || (before != null && before.off().contains(day));
  }
}
