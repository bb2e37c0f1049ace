package io.allotment.capacity.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a person is there for a squad: everything that touches an iteration which is not closed.
 *
 * @param stints when they serve in the squad
 * @param holidays days that are public holidays where they are
 */
public record Availability(
    List<Stint> stints, WorkingPattern pattern, Set<LocalDate> holidays, List<Away> absences) {
  public Availability {
    stints = List.copyOf(stints);
    holidays = sorted(holidays);
    absences = List.copyOf(absences);
  }

  /** Half days they are there on a day: 0, 1 or 2. */
  public int on(LocalDate day) {
    if (!serves(day) || holidays.contains(day)) {
      return 0;
    }
    int away = absences.stream().mapToInt(absence -> absence.on(day)).sum();
    return Math.max(0, pattern.on(day.getDayOfWeek()) - away);
  }

  /** Whether they serve in the squad on a day, there or away. */
  public boolean serves(LocalDate day) {
    return stints.stream().anyMatch(stint -> stint.contains(day));
  }

  private static Set<LocalDate> sorted(Collection<LocalDate> days) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(days));
  }
}
