package io.allotment.rotation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What public holidays make of a squad's weeks. */
public final class HolidayWeeks {
  private HolidayWeeks() {}

  /**
   * The weeks from here to there, both included, that are not as any other.
   *
   * @param policy null where holidays do not count
   * @param days the public holidays of the time, at least, by the key of each
   */
  public static SortedMap<DutyWeek, HolidayWeek> of(
      SquadPlan plan,
      @Nullable HolidayPolicy policy,
      Map<LocalDate, String> days,
      DutyWeek from,
      DutyWeek to) {
    SortedMap<DutyWeek, HolidayWeek> weeks = new TreeMap<>();
    for (DutyWeek week = from; week.compareTo(to) <= 0; week = week.plus(1)) {
      HolidayWeek valued = of(plan, policy, days, week);
      if (valued != null) {
        weeks.put(week, valued);
      }
    }
    return weeks;
  }

  private static @Nullable HolidayWeek of(
      SquadPlan plan, @Nullable HolidayPolicy policy, Map<LocalDate, String> days, DutyWeek week) {
    SortedMap<LocalDate, String> holidays = new TreeMap<>();
    int working = 0;
    for (LocalDate day : daysOf(plan, week)) {
      String holiday = policy == null ? null : days.get(day);
      if (holiday != null) {
        holidays.put(day, holiday);
        working += plan.workingDays().contains(day.getDayOfWeek()) ? 1 : 0;
      }
    }
    HolidayWeek known = plan.values().weeks().get(week);
    SortedSet<LocalDate> before = known == null ? Sorted.noSet() : known.off();
    SortedSet<LocalDate> off = isPromised(plan, week) ? before : Sorted.set(holidays.keySet());
    Ratio value = policy == null ? Ratio.ONE : policy.value(working);
    return holidays.isEmpty() && off.isEmpty() ? null : new HolidayWeek(value, holidays, off);
  }

  private static Iterable<LocalDate> daysOf(SquadPlan plan, DutyWeek week) {
    return WorkingDays.daysIn(plan.handover().weeks(week, 1), plan.handover().zone());
  }

  private static boolean isPromised(SquadPlan plan, DutyWeek week) {
    return plan.turns().values().stream().anyMatch(turn -> turn.lastWeek().compareTo(week) >= 0);
  }

  /** The first week that has not begun; before a plan is drawn, the one that is running. */
  public static DutyWeek firstToCome(SquadPlan plan, Instant now) {
    DutyWeek running = plan.handover().weekAt(now);
    return plan.planned() ? running.plus(1) : running;
  }
}
