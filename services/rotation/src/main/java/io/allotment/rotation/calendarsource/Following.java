package io.allotment.rotation.calendarsource;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.importabsences.AbsenceSpan;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.readcalendar.ReadCalendar;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.command.RefusedException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Has the absences that came from a calendar follow it. */
@Component
class Following {

  private final Commands<RotationEvent> commands;
  private final Standings standings;

  Following(Commands<RotationEvent> commands, Standings standings) {
    this.commands = commands;
    this.standings = standings;
  }

  /** What the calendar says from an instant on is so, and nothing else that came from it. */
  Outcome<RotationEvent> follow(
      Source source, ZoneId zone, SortedMap<AbsenceId, Absence> away, Instant from, Act act) {
    return commands.send(act, () -> command(source.member(), source.id(), zone, away, from, act));
  }

  /** What the calendar brought and is not over yet does not take place. */
  void withdraw(MemberId member, String source, Act act) {
    try {
      commands.send(
          act, () -> command(member, source, ZoneId.of("UTC"), new TreeMap<>(), act.at(), act));
    } catch (RefusedException refused) {
      if (refused.rule() != RotationRule.UNKNOWN_MEMBER) {
        throw refused;
      }
    }
  }

  private ReadCalendar command(
      MemberId member,
      String source,
      ZoneId zone,
      SortedMap<AbsenceId, Absence> away,
      Instant from,
      Act act) {
    return new ReadCalendar(
        member, source, zone, away, from, standings.rostersOf(member), act.at());
  }

  /** On whose clock the whole days of a calendar are: said by its owner, else of their squad. */
  ZoneId zone(Source source) {
    if (source.zone() != null) {
      return source.zone();
    }
    var squads = standings.rostersOf(source.member()).squads().keySet();
    return squads.stream()
        .findFirst()
        .map(first -> Standings.plan(standings.of(List.of(first), List.of()), first))
        .map(plan -> plan.handover().zone())
        .orElse(ZoneId.of("UTC"));
  }

  /** Absences under the names they have as those of a source. */
  static SortedMap<AbsenceId, Absence> away(String source, List<AbsenceSpan> spans) {
    SortedMap<AbsenceId, Absence> away = new TreeMap<>();
    for (AbsenceSpan span : spans) {
      String name = span.absence().value().substring(span.absence().value().indexOf('-') + 1);
      away.put(ReadCalendar.id(source, name), span.span());
    }
    return away;
  }
}
