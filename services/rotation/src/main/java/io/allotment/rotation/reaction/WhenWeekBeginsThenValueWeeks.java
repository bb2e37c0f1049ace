package io.allotment.rotation.reaction;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Valuation;
import io.allotment.rotation.holidays.PublicHolidays;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.valueweeks.ValueWeeks;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Values weeks further ahead before plans reach them. Where the calendars no longer have a squad's
 * region, its weeks further ahead are worth as much as any other, and the log says so.
 */
@Component
public class WhenWeekBeginsThenValueWeeks {

  private static final Logger LOG = LoggerFactory.getLogger(WhenWeekBeginsThenValueWeeks.class);

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final PublicHolidays calendars;

  WhenWeekBeginsThenValueWeeks(
      Commands<RotationEvent> commands, Standings standings, PublicHolidays calendars) {
    this.commands = commands;
    this.standings = standings;
    this.calendars = calendars;
  }

  /** Values what is missing of a squad's weeks, as of an instant. */
  public void value(SquadId squad, Instant at) {
    SquadPlan plan = standings.of(List.of(squad), List.of()).squad(squad);
    HolidayPolicy policy = plan == null ? null : plan.values().policy();
    if (plan == null || policy == null) {
      return;
    }
    Optional<SortedMap<LocalDate, String>> days =
        calendars.between(
            policy.region(), Valuation.firstDay(plan.values(), at), Valuation.lastDay(at));
    if (days.isEmpty()) {
      LOG.warn(
          "There is no calendar of {} any more, whose holidays {} counts", policy.region(), squad);
      return;
    }
    Act act = Act.ofService("rotation", "value-weeks/" + squad + "/" + at, at);
    commands.send(act, () -> new ValueWeeks(squad, days.get(), at));
  }
}
