package io.allotment.rotation.model;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The days of the week on which a person, or a squad, works; possibly none. */
public record WorkingPattern(Set<DayOfWeek> days) {
  public static final WorkingPattern WEEKDAYS =
      new WorkingPattern(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  public WorkingPattern {
    days = sorted(days);
  }

  public static WorkingPattern of(DayOfWeek... days) {
    return new WorkingPattern(Set.of(days));
  }

  public boolean contains(DayOfWeek day) {
    return days.contains(day);
  }

  private static Set<DayOfWeek> sorted(Collection<DayOfWeek> days) {
    EnumSet<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
    copy.addAll(days);
    return Collections.unmodifiableSet(copy);
  }
}
