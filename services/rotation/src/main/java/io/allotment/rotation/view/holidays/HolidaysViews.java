package io.allotment.rotation.view.holidays;

import io.allotment.rotation.event.Standing;
import io.allotment.rotation.holidays.PublicHolidays;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.view.Figure;
import io.allotment.rotation.view.holidays.HolidaysView.HolidayView;
import io.allotment.rotation.view.holidays.HolidaysView.HolidayWeekView;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.problem.RequestRule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts how a squad counts public holidays into words and figures. */
@Component
public class HolidaysViews {

  private static final int WEEKS = 52;

  private final PublicHolidays calendars;

  HolidaysViews(PublicHolidays calendars) {
    this.calendars = calendars;
  }

  /** How things stand after an act, beside what the weeks were worth before it. */
  public HolidaysView of(SquadId squad, Standing before, Standing after, Instant now) {
    SquadPlan was = Standings.plan(before, squad);
    SquadPlan plan = Standings.plan(after, squad);
    HolidayPolicy policy = plan.values().policy();
    DutyWeek from = plan.handover().weekAt(now);
    DutyWeek to = from.plus(WEEKS);
    TreeSet<DutyWeek> weeks = new TreeSet<>(plan.values().between(from, to).keySet());
    weeks.addAll(was.values().between(from, to).keySet());
    return new HolidaysView(
        squad,
        policy == null ? null : policy.region(),
        policy == null ? null : calendars.name(policy.region()),
        policy == null ? null : Figure.of(policy.perHoliday()),
        policy == null ? null : Figure.of(policy.most()),
        weeks.stream().map(week -> week(week, was, plan)).toList());
  }

  private static HolidayWeekView week(DutyWeek week, SquadPlan was, SquadPlan plan) {
    return new HolidayWeekView(
        week,
        week.day(plan.handover().day()),
        Figure.of(plan.values().of(week)),
        Figure.of(was.values().of(week)),
        plan.turnAt(plan.handover().in(week)) != null,
        holidays(plan, week));
  }

  /** The public holidays of a week of a squad. */
  public static List<HolidayView> holidays(SquadPlan plan, DutyWeek week) {
    return plan.values().holidays(week).entrySet().stream()
        .map(
            day ->
                new HolidayView(
                    day.getKey(),
                    PublicHolidays.name(day.getValue()),
                    plan.workingDays().contains(day.getKey().getDayOfWeek())))
        .toList();
  }

  /** The mark of how a squad counts holidays: equal while it counts them so. */
  public String etag(SquadId squad, Standing standing, Instant now) {
    String view = of(squad, standing, standing, now).toString();
    return "\"" + UUID.nameUUIDFromBytes(view.getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  /**
   * Refuses an edit of something other than what the caller saw.
   *
   * @param seen the mark of what they saw; null where they do not say
   */
  public void mustMatch(@Nullable String seen, SquadId squad, Standing standing, Instant now) {
    if (seen != null && !seen.equals(etag(squad, standing, now))) {
      throw new RefusedException(
          RequestRule.STALE,
          "Someone changed the holidays of %s since you looked, and nothing of yours was saved."
                  .formatted(squad)
              + " Look again, then repeat it.");
    }
  }
}
