package io.allotment.standalone.demo.work;

import static io.allotment.capacity.model.Account.FEATURE;
import static io.allotment.capacity.model.Account.GARDEN;
import static io.allotment.capacity.model.Account.IMPROVEMENT;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Transfer;
import io.allotment.standalone.demo.DemoCalendar;
import io.allotment.standalone.demo.work.CapacityAct.Raids;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What squads took from what they keep, and why. Logistics has repaid it, Payments has just taken
 * so much that it is below the floor.
 */
final class Raiding {

  private static final List<Taken> ALL =
      List.of(
          new Taken(
              "logistics",
              -11,
              new Transfer(IMPROVEMENT, FEATURE, MilliDays.days(3)),
              RaidReason.DEADLINE,
              "The third warehouse opens on the first; splitting orders has to be there by then."),
          new Taken(
              "checkout",
              -7,
              new Transfer(IMPROVEMENT, FEATURE, new MilliDays(1_500)),
              RaidReason.CUSTOMER,
              "The voucher campaign was announced before we were asked."),
          new Taken(
              "search",
              -5,
              new Transfer(GARDEN, FEATURE, MilliDays.DAY),
              RaidReason.OTHER_SQUAD,
              "Mobile cannot release without the new filters; our gardener helped for a day."),
          new Taken(
              "mobile",
              -3,
              new Transfer(IMPROVEMENT, GARDEN, MilliDays.days(2)),
              RaidReason.INCIDENT,
              "The app crashed on start for all Portuguese customers; two of us looked for it."),
          new Taken(
              "payments",
              -1,
              new Transfer(IMPROVEMENT, FEATURE, MilliDays.days(5)),
              RaidReason.INCIDENT,
              "214 orders have to be captured by hand after the outage of the acquirer."));

  private final Squad squad;
  private final DemoCalendar calendar;

  Raiding(Squad squad, DemoCalendar calendar) {
    this.squad = squad;
    this.calendar = calendar;
  }

  /**
   * A raid.
   *
   * @param week in which its iteration begins, from now
   */
  private record Taken(
      String squad, int week, Transfer transfer, RaidReason reason, String sentence) {}

  /** Those in an iteration. */
  List<Raids> in(int week, IterationId iteration) {
    return ALL.stream()
        .filter(taken -> taken.squad.equals(squad.id()) && taken.week == week)
        .map(
            taken ->
                new Raids(
                    calendar
                        .monday(week)
                        .plusDays(3)
                        .atTime(LocalTime.of(10, squad.minute()))
                        .toInstant(ZoneOffset.UTC),
                    new SquadId(squad.id()),
                    iteration,
                    new RaidId("demo-" + squad.id()),
                    taken.transfer,
                    taken.reason,
                    taken.sentence,
                    squad.lead()))
        .toList();
  }

  /** Whether the squad owed something before, and so has to spend all of its improvement. */
  boolean isRepaying(int week) {
    return ALL.stream().anyMatch(taken -> taken.squad.equals(squad.id()) && taken.week < week);
  }
}
