package io.allotment.rotation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Balances carried forward from the ledger over the turns that stand. */
final class Balances {
  private static final DutyWeek EVER = new DutyWeek(1, 1);

  private Balances() {}

  /** Balances as they will be when the last turn that they include ends. */
  record Carried(Instant reached, SortedMap<MemberId, Ratio> balances) {}

  /**
   * The balances before anything the week of a slot asks: what is posted, plus what the weeks
   * between ask of everyone, less what is planned to be served in them.
   */
  static SortedMap<MemberId, Ratio> before(Board board, SquadPlan squad, DutyWeek week) {
    NavigableMap<DutyWeek, Carried> known = board.carried(squad);
    Map.Entry<DutyWeek, Carried> nearest = known.floorEntry(week);
    Carried from = nearest == null ? posted(squad) : nearest.getValue();
    DutyWeek since = nearest == null ? EVER : nearest.getKey();
    Instant reached = from.reached();
    TreeMap<MemberId, Ratio> balances = new TreeMap<>(from.balances());
    for (Turn turn : board.turns(squad).subMap(since, week).values()) {
      settle(board, squad, turn, balances);
      reached = turn.end();
    }
    known.put(week, new Carried(reached, new TreeMap<>(balances)));
    return balances;
  }

  private static Carried posted(SquadPlan squad) {
    TreeMap<MemberId, Ratio> balances = new TreeMap<>();
    squad.members().keySet().forEach(member -> balances.put(member, Ratio.ZERO));
    squad.ledger().accounts().forEach((member, account) -> balances.put(member, account.balance()));
    return new Carried(Instant.MIN, balances);
  }

  private static void settle(
      Board board, SquadPlan squad, Turn turn, SortedMap<MemberId, Ratio> balances) {
    Slot slot = Slot.of(squad, turn);
    for (int i = 0; i < turn.weeks(); i++) {
      if (!squad.ledger().isPosted(slot.weekOf(i))) {
        Posting posting = Settlement.of(board, slot, turn, i);
        posting.owed().forEach((member, part) -> balances.merge(member, part, Ratio::plus));
        posting
            .credited()
            .forEach((member, part) -> balances.merge(member, part.negate(), Ratio::plus));
      }
    }
  }

  /**
   * The balances a pick goes by: after what the week asks of the eligible and before any credit for
   * it.
   */
  static SortedMap<MemberId, Ratio> atPick(Board board, Slot slot, Collection<Member> eligible) {
    SortedMap<MemberId, Ratio> balances = before(board, slot.squad(), slot.week());
    Settlement.owed(eligible, slot.value())
        .forEach((member, part) -> balances.merge(member, part, Ratio::plus));
    return balances;
  }
}
