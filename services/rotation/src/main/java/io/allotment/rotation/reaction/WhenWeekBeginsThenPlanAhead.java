package io.allotment.rotation.reaction;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.view.gardener.Gardeners;
import io.allotment.rotation.view.gardener.SquadLine;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries each squad's plan on once a week begins for it, and once after every start. Several
 * replicas may do so at once: doing it twice changes nothing.
 */
@Component
public class WhenWeekBeginsThenPlanAhead {

  private static final Logger LOG = LoggerFactory.getLogger(WhenWeekBeginsThenPlanAhead.class);

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Gardeners gardeners;
  private final WhenWeekBeginsThenValueWeeks values;
  private final Clock clock;
  private final Map<SquadId, DutyWeek> valuedIn = new ConcurrentHashMap<>();
  private final Map<SquadId, DutyWeek> carriedTo = new ConcurrentHashMap<>();

  WhenWeekBeginsThenPlanAhead(
      Commands<RotationEvent> commands,
      Standings standings,
      Gardeners gardeners,
      WhenWeekBeginsThenValueWeeks values,
      Clock clock) {
    this.commands = commands;
    this.standings = standings;
    this.gardeners = gardeners;
    this.values = values;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${allotment.plan-ahead.after:PT1S}",
      fixedDelayString = "${allotment.plan-ahead.every:PT30S}")
  void look() {
    Instant now = clock.instant();
    for (SquadLine squad : gardeners.squads()) {
      DutyWeek week = weekOf(squad, now);
      if (!week.equals(valuedIn.get(squad.squad()))) {
        values.value(squad.squad(), now);
        valuedIn.put(squad.squad(), week);
      }
      if (squad.planned() && !week.equals(carriedTo.get(squad.squad()))) {
        carryOn(squad.squad(), now);
        carriedTo.put(squad.squad(), week);
      }
    }
  }

  /** Posts what has ended and publishes up to the horizon, as of an instant. */
  public void carryOn(SquadId squad, Instant at) {
    Act act = Act.ofService("rotation", "plan-ahead/" + squad + "/" + at, at);
    try {
      commands.send(act, () -> new PlanAhead(standings.neighbourhood(squad), at));
    } catch (RefusedException refused) {
      if (refused.rule() != RotationRule.NOT_PLANNED) {
        throw refused;
      }
      LOG.debug("Nothing to carry on in {}", squad);
    }
  }

  private static DutyWeek weekOf(SquadLine squad, Instant now) {
    var when = squad.handover();
    return new Handover(
            DayOfWeek.valueOf(when.day()),
            LocalTime.parse(when.time()),
            ZoneId.of(squad.zone()),
            when.weeks())
        .weekAt(now);
  }
}
