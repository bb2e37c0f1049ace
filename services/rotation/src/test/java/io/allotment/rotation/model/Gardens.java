package io.allotment.rotation.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Short ways to put a garden together and to read a plan. */
final class Gardens {
  static final DutyWeek FIRST = DutyWeek.parse("2026-W46");
  static final SquadId CHECKOUT = new SquadId("checkout");
  static final ZoneId UTC = ZoneOffset.UTC;

  private Gardens() {}

  static MemberId id(String member) {
    return new MemberId(member);
  }

  /**
   * A squad in UTC, Monday 10:00, planned from {@link #FIRST}, members a, b, c… in roster order.
   */
  static SquadPlan squad(String... members) {
    return squad(CHECKOUT, members);
  }

  static SquadPlan squad(SquadId id, String... members) {
    SquadPlan squad = SquadPlan.of(id, Handover.weekly(UTC)).withAnchor(FIRST);
    for (int i = 0; i < members.length; i++) {
      squad = squad.withMember(Member.of(members[i], i));
    }
    return squad;
  }

  static SquadPlan withRest(SquadPlan squad, int weeks) {
    return squad.withSettings(
        squad.handover(), squad.workingDays(), squad.policy().withRest(weeks));
  }

  static Garden garden(SquadPlan... squads) {
    Garden garden = Garden.EMPTY;
    for (SquadPlan squad : squads) {
      garden = garden.with(squad);
    }
    return garden;
  }

  /** Away for all of a duty week that hands over on Monday. */
  static Garden away(Garden garden, String member, DutyWeek week) {
    return away(garden, member, week, 7);
  }

  /** Away for the first days of a duty week, counted from Monday. */
  static Garden away(Garden garden, String member, DutyWeek week, int days) {
    var monday = week.day(java.time.DayOfWeek.MONDAY);
    return garden.withAbsence(
        id(member),
        new AbsenceId(member + "-" + week.toString().toLowerCase(java.util.Locale.ROOT)),
        new Absence.Days(monday, monday.plusDays(days - 1L)));
  }

  /** The first handover of the plan. */
  static Instant start(SquadPlan squad) {
    return squad.handover().in(FIRST);
  }

  /** The plan of one squad over so many weeks, as drawn at its first handover. */
  static List<Turn> plan(Garden garden, SquadId squad, int weeks) {
    SquadPlan plan = garden.squads().get(squad);
    return Planner.extend(garden, start(plan), weeks).stream()
        .filter(planned -> planned.squad().equals(squad))
        .map(Planned::turn)
        .toList();
  }

  /** The garden with so many weeks published. */
  static Garden published(Garden garden, int weeks) {
    Garden after = garden;
    Instant now = start(garden.squads().values().iterator().next());
    for (Planned planned : Planner.extend(garden, now, weeks)) {
      after = after.with(after.squads().get(planned.squad()).withTurn(planned.turn()));
    }
    return after;
  }

  /** "a b c -": the gardeners in order, a hyphen for a gap. */
  static String gardeners(Iterable<Turn> turns) {
    StringBuilder line = new StringBuilder();
    for (Turn turn : turns) {
      MemberId gardener = turn.gardener();
      line.append(line.isEmpty() ? "" : " ").append(gardener == null ? "-" : gardener.value());
    }
    return line.toString();
  }

  static Map<MemberId, Long> counts(Iterable<Turn> turns) {
    return java.util.stream.StreamSupport.stream(turns.spliterator(), false)
        .filter(turn -> turn.gardener() != null)
        .collect(Collectors.groupingBy(Turn::gardener, TreeMap::new, Collectors.counting()));
  }

  /** Every week is worth 1, save this one. */
  static WeekValues worth(DutyWeek week, Ratio value) {
    return WeekValues.ONE.valued(
        week, week, Map.of(week, new HolidayWeek(value, Sorted.noMap(), Sorted.noSet())));
  }
}
