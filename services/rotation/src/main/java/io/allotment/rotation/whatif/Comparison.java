package io.allotment.rotation.whatif;

import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Garden;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.Planned;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The coming weeks of a squad as they are planned and as they would be, the forecast run forward in
 * both from the turns that stand.
 *
 * @param turns those that are not over, by week
 * @param shares of everybody who is on the roster or serves, in either, by roster
 * @param elsewhere how many turns of the squads that share people change hands, of those where any
 *     does
 */
public record Comparison(
    List<Pair> turns, List<Share> shares, SortedMap<SquadId, Integer> elsewhere) {

  /** A turn as it is planned and as it would be. */
  public record Pair(Turn today, Turn supposed) {

    /** Whether anybody would serve another part of it than is planned. */
    public boolean changed() {
      return !today.pieces().equals(supposed.pieces());
    }
  }

  /**
   * What somebody serves and where their balance ends, as it is planned and as it would be.
   *
   * @param today null for who is not there yet
   */
  public record Share(MemberId member, @Nullable Tally today, Tally supposed) {}

  /**
   * A person's part in the turns that are compared.
   *
   * @param turns how many of them are their duty
   * @param balance once the last of them is over
   */
  public record Tally(int turns, Ratio balance) {}

  /** Compares so many weeks, the running one included. */
  public static Comparison of(
      Standing today, Standing supposed, SquadId squad, int weeks, Instant now) {
    Garden before = ahead(today.garden(), now);
    Garden after = ahead(supposed.garden(), now);
    List<Pair> turns = pairs(before, after, squad, weeks, now);
    SortedMap<SquadId, Integer> elsewhere = new TreeMap<>();
    for (SquadId other : before.squads().keySet()) {
      long changed =
          other.equals(squad)
              ? 0
              : pairs(before, after, other, weeks, now).stream().filter(Pair::changed).count();
      if (changed > 0) {
        elsewhere.put(other, (int) changed);
      }
    }
    return new Comparison(turns, shares(before, after, squad, turns, now), elsewhere);
  }

  /** Whether a part of a turn that is still to come is nobody's. */
  public static boolean open(Turn turn, Instant now) {
    return turn.holes().stream().anyMatch(hole -> hole.end().isAfter(now));
  }

  private static Garden ahead(Garden garden, Instant now) {
    Garden ahead = garden;
    for (Planned planned : Planner.forecast(garden, now)) {
      ahead = ahead.with(plan(ahead, planned.squad()).withTurn(planned.turn()));
    }
    return ahead;
  }

  private static List<Pair> pairs(
      Garden before, Garden after, SquadId squad, int weeks, Instant now) {
    SquadPlan plan = plan(before, squad);
    DutyWeek end = plan.handover().weekAt(now).plus(weeks);
    Map<DutyWeek, Turn> supposed = plan(after, squad).turns();
    return plan.turns().values().stream()
        .filter(turn -> !turn.isServed(now) && turn.week().compareTo(end) < 0)
        .map(turn -> new Pair(turn, Objects.requireNonNull(supposed.get(turn.week()))))
        .toList();
  }

  private static List<Share> shares(
      Garden before, Garden after, SquadId squad, List<Pair> turns, Instant now) {
    DutyWeek horizon =
        turns.isEmpty()
            ? plan(before, squad).handover().weekAt(now)
            : turns.getLast().today().lastWeek().plus(1);
    List<Turn> today = turns.stream().map(Pair::today).toList();
    List<Turn> supposed = turns.stream().map(Pair::supposed).toList();
    Map<MemberId, Ratio> balances = Planner.balances(before, squad, horizon);
    Map<MemberId, Ratio> then = Planner.balances(after, squad, horizon);
    return people(before, after, squad, turns).stream()
        .map(
            id -> {
              boolean there = balances.containsKey(id) || !today.stream().allMatch(free(id));
              return new Share(
                  id, there ? tally(id, today, balances) : null, tally(id, supposed, then));
            })
        .toList();
  }

  private static Predicate<Turn> free(MemberId id) {
    return turn -> turn.heldBy(id).isEmpty();
  }

  private static Tally tally(MemberId id, List<Turn> turns, Map<MemberId, Ratio> balances) {
    int served = (int) turns.stream().filter(turn -> turn.isDutyOf(id)).count();
    return new Tally(served, balances.getOrDefault(id, Ratio.ZERO));
  }

  private static Set<MemberId> people(
      Garden before, Garden after, SquadId squad, List<Pair> turns) {
    Set<MemberId> people = new LinkedHashSet<>();
    for (Garden garden : List.of(before, after)) {
      plan(garden, squad).members().values().stream()
          .sorted(Comparator.comparingInt(Member::order).thenComparing(Member::id))
          .map(Member::id)
          .forEach(people::add);
    }
    for (Pair pair : turns) {
      pair.today().pieces().stream().map(Piece::member).forEach(people::add);
      pair.supposed().pieces().stream().map(Piece::member).forEach(people::add);
    }
    return people;
  }

  private static SquadPlan plan(Garden garden, SquadId squad) {
    return Objects.requireNonNull(garden.squad(squad));
  }
}
