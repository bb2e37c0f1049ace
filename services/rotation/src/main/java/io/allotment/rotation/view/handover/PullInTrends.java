package io.allotment.rotation.view.handover;

import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.handover.PullInTrend.Quarter;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Counts pull-ins against duty weeks. A week belongs to the quarter its Monday lies in, and a
 * pull-in to the first week of its turn.
 */
@Component
class PullInTrends {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;
  private final Clock clock;

  PullInTrends(Commands<RotationEvent> commands, HandoverViews handovers, Clock clock) {
    this.commands = commands;
    this.handovers = handovers;
    this.clock = clock;
  }

  /** Of a squad: every week that somebody served. */
  PullInTrend of(SquadId squad, int quarters) {
    Handovers known = handovers.of(squad);
    SquadPlan plan = Standings.plan(known.standing(), squad);
    return trend(known, List.of(plan), turn -> !turn.pieces().isEmpty(), _ -> true, quarters);
  }

  /** Of a person: every week in which they served, whatever squad it was in. */
  PullInTrend of(MemberId member, int quarters) {
    Handovers known =
        commands.fold(Boundary.of(RotationTags.member(member)), Handovers.EMPTY, Handovers.EVOLVE);
    return trend(
        known,
        known.standing().garden().squads().values(),
        turn -> !turn.heldBy(member).isEmpty(),
        member::equals,
        quarters);
  }

  private PullInTrend trend(
      Handovers known,
      Collection<SquadPlan> plans,
      Predicate<Turn> counts,
      Predicate<MemberId> asker,
      int quarters) {
    Instant now = clock.instant();
    Map<String, int[]> found = new TreeMap<>();
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    for (int back = quarters - 1; back >= 0; back--) {
      found.put(quarter(today.minusMonths(3L * back)), new int[2]);
    }
    for (SquadPlan plan : plans) {
      for (Turn turn : plan.turns().values()) {
        if (counts.test(turn)) {
          begun(turn, now).forEach(week -> add(found, week, 0));
        }
      }
    }
    known.pullIns().values().stream()
        .filter(one -> asker.test(one.asked().member()))
        .forEach(one -> add(found, one.asked().week(), 1));
    List<Quarter> all = new ArrayList<>();
    found.forEach(
        (quarter, count) ->
            all.add(
                new Quarter(
                    quarter,
                    count[0],
                    count[1],
                    count[0] == 0 ? null : (double) count[1] / count[0])));
    return PullInTrend.of(all);
  }

  /** The weeks of a turn that have begun. */
  private static List<DutyWeek> begun(Turn turn, Instant now) {
    List<DutyWeek> weeks = new ArrayList<>();
    for (int at = 0; at < turn.weeks(); at++) {
      if (!turn.start().plus(Duration.ofDays(7L * at)).isAfter(now)) {
        weeks.add(turn.week().plus(at));
      }
    }
    return weeks;
  }

  private static void add(Map<String, int[]> found, DutyWeek week, int which) {
    int[] count = found.get(quarter(week.day(DayOfWeek.MONDAY)));
    if (count != null) {
      count[which]++;
    }
  }

  private static String quarter(LocalDate day) {
    return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }
}
