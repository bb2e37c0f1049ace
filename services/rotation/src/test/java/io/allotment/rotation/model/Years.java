package io.allotment.rotation.model;

import io.allotment.rotation.holidays.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Years of a squad in which everybody is always there, under the calendar of a region. */
record Years(Ledger ledger, List<Turn> turns, WeekValues values) {
  private static final int STEP = 26;

  /** Half a week for each public holiday, two weeks at most. */
  static HolidayPolicy policy(String region) {
    return new HolidayPolicy(new HolidayRegion(region), Ratio.of(1, 2), Ratio.of(2));
  }

  static Years lived(String region, int members, int years) {
    SquadPlan squad = squad(members);
    SortedMap<LocalDate, String> days =
        new PublicHolidays()
            .between(
                new HolidayRegion(region),
                Gardens.FIRST.day(DayOfWeek.MONDAY),
                Gardens.FIRST.plus(53 * years).day(DayOfWeek.MONDAY))
            .orElseThrow();
    return lived(valued(squad, policy(region), days, 53 * years), 52 * years);
  }

  static SquadPlan squad(int members) {
    SquadPlan squad = Gardens.squad();
    for (int i = 0; i < members; i++) {
      squad = squad.withMember(Member.of(String.valueOf((char) ('a' + i)), i));
    }
    return squad;
  }

  static SquadPlan valued(
      SquadPlan squad, HolidayPolicy policy, Map<LocalDate, String> days, int weeks) {
    DutyWeek last = Gardens.FIRST.plus(weeks);
    return squad.withValues(
        squad
            .values()
            .withPolicy(policy)
            .valued(
                Gardens.FIRST, last, HolidayWeeks.of(squad, policy, days, Gardens.FIRST, last)));
  }

  /** Half a year is planned and posted at a time. */
  static Years lived(SquadPlan from, int weeks) {
    SquadPlan squad = from;
    List<Turn> turns = new ArrayList<>();
    for (int done = 0; done < weeks; done += STEP) {
      Instant start = squad.handover().in(Gardens.FIRST.plus(done));
      Garden garden = Garden.EMPTY.with(squad);
      for (Planned planned : Planner.extend(garden, start, Math.min(STEP, weeks - done))) {
        turns.add(planned.turn());
        squad = squad.withTurn(planned.turn());
      }
      Instant end = turns.getLast().end();
      for (Posted posted : Planner.postings(Garden.EMPTY.with(squad), end)) {
        squad = squad.withLedger(squad.ledger().post(posted.posting()));
      }
      // What was served long ago is in the ledger.
      squad = squad.withTurns(new TreeMap<>(squad.turns()).tailMap(turns.getLast().week()));
    }
    return new Years(squad.ledger(), turns, squad.values());
  }

  /** How often each served a holiday, by its key, after each year it was served in. */
  SortedMap<String, List<Map<MemberId, Integer>>> servedByHoliday(Collection<MemberId> members) {
    SortedMap<String, List<Map<MemberId, Integer>>> served = new TreeMap<>();
    for (Turn turn : turns) {
      SortedSet<String> names = values.names(turn.week(), turn.weeks());
      for (String name : names) {
        List<Map<MemberId, Integer>> prefixes =
            served.computeIfAbsent(name, _ -> new ArrayList<>());
        Map<MemberId, Integer> counts =
            new TreeMap<>(prefixes.isEmpty() ? Map.of() : prefixes.getLast());
        members.forEach(member -> counts.putIfAbsent(member, 0));
        counts.merge(turn.gardener(), 1, Integer::sum);
        prefixes.add(counts);
      }
    }
    return served;
  }

  /** The most by which the counts of two people ever differ for one holiday. */
  static int widest(Collection<Map<MemberId, Integer>> prefixes) {
    return prefixes.stream()
        .map(Map::values)
        .mapToInt(
            counts ->
                counts.stream().mapToInt(Integer::intValue).max().orElse(0)
                    - counts.stream().mapToInt(Integer::intValue).min().orElse(0))
        .max()
        .orElse(0);
  }
}
