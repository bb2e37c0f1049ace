package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.WeeksValued;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.HolidayWeek;
import io.allotment.rotation.model.HolidayWeeks;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.WeekValues;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides once what weeks are worth. The public holidays come from a calendar outside, which may
 * say something else tomorrow; so what was decided is recorded, and only weeks that have not begun
 * are ever decided anew, and only by an act of people.
 */
public final class Valuation {
  /** So far ahead weeks are valued: twice as far as plans are forecast. */
  private static final int AHEAD = 104;

  /** Fewer weeks than this are not left before more are valued. */
  private static final int LEFT = 78;

  private static final int SLACK_DAYS = 21;

  private Valuation() {}

  /** The first day whose public holidays have to be known for a decision at this time. */
  public static LocalDate firstDay(WeekValues values, Instant at) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate().minusDays(SLACK_DAYS);
    DutyWeek until = values.until();
    LocalDate valued = until == null ? day : until.day(DayOfWeek.MONDAY);
    return valued.isBefore(day) ? valued : day;
  }

  /** The last of these days. */
  public static LocalDate lastDay(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().plusWeeks(AHEAD).plusDays(SLACK_DAYS);
  }

  /**
   * The weeks that have not begun, by this policy; nothing where they are so already.
   *
   * @param policy null for weeks that are all the same again
   */
  public static List<WeeksValued> anew(
      SquadPlan plan, @Nullable HolidayPolicy policy, Map<LocalDate, String> days, Instant at) {
    DutyWeek from = HolidayWeeks.firstToCome(plan, at);
    DutyWeek until = plan.values().until();
    DutyWeek ahead = plan.handover().weekAt(at).plus(AHEAD);
    DutyWeek to = until != null && (policy == null || until.compareTo(ahead) > 0) ? until : ahead;
    if (policy == null && (until == null || until.compareTo(from) < 0)) {
      return List.of();
    }
    return valued(plan, policy, days, from, to, at);
  }

  /** More weeks, once those that are valued are running out. */
  public static List<WeeksValued> further(SquadPlan plan, Map<LocalDate, String> days, Instant at) {
    HolidayPolicy policy = plan.values().policy();
    DutyWeek running = plan.handover().weekAt(at);
    DutyWeek until = plan.values().until();
    if (policy == null || (until != null && until.compareTo(running.plus(LEFT)) >= 0)) {
      return List.of();
    }
    DutyWeek from = until == null ? HolidayWeeks.firstToCome(plan, at) : until.plus(1);
    return valued(plan, policy, days, from, running.plus(AHEAD), at);
  }

  /** The weeks that have not begun, for a squad whose clock or working days have changed. */
  public static List<WeeksValued> after(SquadPlan changed, Instant at) {
    SortedMap<LocalDate, String> known = new TreeMap<>();
    changed.values().weeks().values().forEach(week -> known.putAll(week.holidays()));
    DutyWeek until = changed.values().until();
    DutyWeek from = HolidayWeeks.firstToCome(changed, at);
    return until == null || until.compareTo(from) < 0
        ? List.of()
        : valued(changed, changed.values().policy(), known, from, until, at);
  }

  private static List<WeeksValued> valued(
      SquadPlan plan,
      @Nullable HolidayPolicy policy,
      Map<LocalDate, String> days,
      DutyWeek from,
      DutyWeek to,
      Instant at) {
    SortedMap<DutyWeek, HolidayWeek> weeks = HolidayWeeks.of(plan, policy, days, from, to);
    WeekValues known = plan.values();
    DutyWeek until = known.until();
    boolean same =
        until != null && until.compareTo(to) >= 0 && weeks.equals(known.between(from, to));
    return same ? List.of() : List.of(new WeeksValued(plan.id(), from, to, weeks, at));
  }
}
