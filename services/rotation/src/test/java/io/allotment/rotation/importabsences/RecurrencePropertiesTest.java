package io.allotment.rotation.importabsences;

import static io.allotment.rotation.importabsences.Calendars.event;
import static io.allotment.rotation.importabsences.Calendars.spans;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.model.Absence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rules against days counted one by one. */
class RecurrencePropertiesTest {

  private static final LocalDate LAST = LocalDate.of(2029, 12, 31);
  private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
  private static final LocalDate TO = FROM.plus(Window.LONGEST.toDays() - 1, ChronoUnit.DAYS);

  @Property(tries = 300)
  void weekly(
      @ForAll("starts") LocalDate start,
      @ForAll @IntRange(min = 1, max = 4) int interval,
      @ForAll Set<DayOfWeek> some,
      @ForAll @IntRange(min = 1, max = 60) int count) {
    Set<DayOfWeek> days = EnumSet.of(start.getDayOfWeek());
    days.addAll(some);
    LocalDate week = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<LocalDate> expected = new ArrayList<>();
    for (LocalDate day = start; !day.isAfter(LAST); day = day.plusDays(1)) {
      if (days.contains(day.getDayOfWeek())
          && ChronoUnit.WEEKS.between(week, day) % interval == 0) {
        expected.add(day);
      }
    }
    String names =
        days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    String rule = "FREQ=WEEKLY;WKST=MO;INTERVAL=" + interval + ";BYDAY=" + names;
    both(start, rule, expected, count);
  }

  @Property(tries = 200)
  void daily(
      @ForAll("starts") LocalDate start,
      @ForAll @IntRange(min = 1, max = 40) int interval,
      @ForAll @IntRange(min = 1, max = 400) int count) {
    List<LocalDate> expected = start.datesUntil(LAST, java.time.Period.ofDays(interval)).toList();
    both(start, "FREQ=DAILY;INTERVAL=" + interval, expected, count);
  }

  @Property(tries = 200)
  void monthlyOnADay(
      @ForAll("starts") LocalDate start,
      @ForAll @IntRange(min = 1, max = 5) int interval,
      @ForAll @IntRange(min = 1, max = 40) int count) {
    List<LocalDate> expected = new ArrayList<>();
    for (LocalDate month = start.withDayOfMonth(1);
        !month.isAfter(LAST);
        month = month.plusMonths(interval)) {
      if (start.getDayOfMonth() <= month.lengthOfMonth()) {
        expected.add(month.withDayOfMonth(start.getDayOfMonth()));
      }
    }
    both(start, "FREQ=MONTHLY;INTERVAL=" + interval, expected, count);
  }

  @Property(tries = 200)
  void monthlyOnAWeekday(
      @ForAll("starts") LocalDate start,
      @ForAll @IntRange(min = -2, max = 2) int ordinal,
      @ForAll @IntRange(min = 1, max = 40) int count) {
    DayOfWeek day = start.getDayOfWeek();
    int nth = ordinal == 0 ? 1 : ordinal;
    List<LocalDate> expected = new ArrayList<>();
    for (LocalDate month = start.withDayOfMonth(1);
        !month.isAfter(LAST);
        month = month.plusMonths(1)) {
      expected.add(month.with(TemporalAdjusters.dayOfWeekInMonth(nth, day)));
    }
    expected.removeIf(each -> each.isBefore(start));
    LocalDate first = expected.getFirst();
    both(first, "FREQ=MONTHLY;BYDAY=" + nth + day.name().substring(0, 2), expected, count);
  }

  @Property(tries = 100)
  void yearly(@ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 12) int count) {
    List<LocalDate> expected = new ArrayList<>();
    for (int year = start.getYear(); year < LAST.getYear(); year++) {
      LocalDate day = start.withYear(year);
      if (day.getDayOfMonth() == start.getDayOfMonth()) {
        expected.add(day);
      }
    }
    both(start, "FREQ=YEARLY", expected, count);
  }

  /** Without an end, with a count and with an until: the same days, and within the window. */
  private static void both(LocalDate start, String rule, List<LocalDate> days, int count) {
    assertThat(read(start, rule)).isEqualTo(inWindow(days));
    List<LocalDate> counted = days.subList(0, Math.min(count, days.size()));
    assertThat(read(start, rule + ";COUNT=" + counted.size())).isEqualTo(inWindow(counted));
    String until = counted.getLast().toString().replace("-", "");
    assertThat(read(start, rule + ";UNTIL=" + until)).isEqualTo(inWindow(counted));
  }

  private static List<LocalDate> inWindow(List<LocalDate> days) {
    return days.stream().filter(day -> !day.isBefore(FROM) && !day.isAfter(TO)).toList();
  }

  private static List<LocalDate> read(LocalDate start, String rule) {
    byte[] ics = event("DTSTART:" + start.toString().replace("-", ""), "RRULE:" + rule);
    return spans(ics).stream()
        .map(span -> ((Absence.Days) span.span()).from())
        .filter(day -> !day.isBefore(FROM) && !day.isAfter(TO))
        .toList();
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return Arbitraries.integers()
        .between(0, 2_000)
        .map(day -> LocalDate.of(2023, 1, 1).plusDays(day));
  }
}
