package io.allotment.rotation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On which dates somebody is away, in half days. An absence of whole days takes each of them whole;
 * absences of hours take of a date the nearest number of halves to what they cover of 09:00 to
 * 17:00 together, so that two hours are half a day and less is none.
 */
public final class DaysAway {
  private DaysAway() {}

  /** The dates between two, both included, on which at least half a day is missed. */
  public static SortedMap<LocalDate, Integer> between(
      LocalDate from, LocalDate to, ZoneId zone, Collection<Absence> absences) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    for (Absence absence : absences) {
      LocalDate last = earlier(last(absence, zone), to);
      for (LocalDate day = later(first(absence, zone), from);
          !day.isAfter(last);
          day = day.plusDays(1)) {
        days.computeIfAbsent(day, on -> WorkingDays.halvesMissed(on, zone, absences));
      }
    }
    days.values().removeIf(halves -> halves == 0);
    return days;
  }

  private static LocalDate first(Absence absence, ZoneId zone) {
    return switch (absence) {
      case Absence.Days days -> days.from();
      case Absence.Hours hours -> date(hours.start(), zone);
    };
  }

  private static LocalDate last(Absence absence, ZoneId zone) {
    return switch (absence) {
      case Absence.Days days -> days.to();
      case Absence.Hours hours -> date(hours.end(), zone);
    };
  }

  private static LocalDate date(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
