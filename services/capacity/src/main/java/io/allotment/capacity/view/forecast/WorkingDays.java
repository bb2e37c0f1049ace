package io.allotment.capacity.view.forecast;

import io.allotment.capacity.event.Facts;
import io.allotment.capacity.model.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days on which a squad works: those on which at least one of its members is there. */
final class WorkingDays {

  /** So far ahead one looks for them at most. */
  private static final int HORIZON = 400;

  private WorkingDays() {}

  /** Those of some days; none where the last is before the first. */
  static NavigableSet<LocalDate> of(Facts facts, LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? new TreeSet<>()
        : among(facts, new Days(first, last).each()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The next so many, this day included; fewer where the squad works on fewer. */
  static List<LocalDate> next(Facts facts, LocalDate from, int number) {
    return among(facts, new Days(from, from.plusDays(HORIZON)).each()).limit(number).toList();
  }

  private static Stream<LocalDate> among(Facts facts, Stream<LocalDate> days) {
    return days.filter(
        day -> facts.members().values().stream().anyMatch(one -> one.availability().on(day) > 0));
  }
}
