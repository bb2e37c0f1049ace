package io.allotment.rotation.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * All that says what an hour of a squad's duty is, as it stands at one time.
 *
 * @param policy null where nothing is paid
 * @param working the squad's working days
 * @param holidays the public holidays that its weeks are known to have
 */
public record HourTerms(
    @Nullable OutOfHoursPolicy policy, WorkingPattern working, SortedSet<LocalDate> holidays) {
  /** Of a squad that pays nothing. */
  public static final HourTerms NONE = new HourTerms(null, WorkingPattern.WEEKDAYS, Sorted.noSet());

  public HourTerms {
    holidays = Sorted.set(holidays);
  }

  /** As a squad's plan and this policy say it. */
  public static HourTerms of(SquadPlan plan, @Nullable OutOfHoursPolicy policy) {
    return policy == null
        ? NONE
        : new HourTerms(policy, plan.workingDays(), plan.values().allHolidays());
  }

  /** What the hour at a wall clock time is; null for working hours, and where nothing is paid. */
  public @Nullable HourKind kindAt(LocalDateTime wall) {
    if (policy == null) {
      return null;
    }
    if (holidays.contains(wall.toLocalDate())) {
      return HourKind.HOLIDAY;
    }
    if (!working.contains(wall.getDayOfWeek())) {
      return HourKind.WEEKEND;
    }
    if (policy.isWork(wall.toLocalTime())) {
      return null;
    }
    return policy.isNight(wall.toLocalTime()) ? HourKind.NIGHT : HourKind.EVENING;
  }

  /** The wall clock times at which an hour may become one of another kind. */
  public List<LocalTime> edges() {
    return policy == null
        ? List.of(LocalTime.MIDNIGHT)
        : List.of(
            LocalTime.MIDNIGHT,
            policy.workStart(),
            policy.workEnd(),
            policy.nightStart(),
            policy.nightEnd());
  }
}
