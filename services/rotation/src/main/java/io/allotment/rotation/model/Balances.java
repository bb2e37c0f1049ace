package io.allotment.rotation.model;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Balances carried forward from the ledger over the turns that stand. */
final class Balances {
  private Balances() {}

  /**
   * The balances before anything the week of a slot asks: what is posted, plus what the weeks
   * between ask of everyone, less what is planned to be served in them.
   */
  static SortedMap<MemberId, Ratio> before(Board board, SquadPlan squad, DutyWeek week) {
    TreeMap<MemberId, Ratio> balances = new TreeMap<>();
    squad.members().keySet().forEach(member -> balances.put(member, Ratio.ZERO));
    squad.ledger().accounts().forEach((member, account) -> balances.put(member, account.balance()));
    for (Turn turn : board.turns(squad).headMap(week, false).values()) {
      for (int i = 0; i < turn.weeks(); i++) {
        if (!squad.ledger().isPosted(turn.week().plus(i))) {
          Posting posting = board.settlement(squad, turn, i).posting();
          posting.owed().forEach((member, part) -> balances.merge(member, part, Ratio::plus));
          posting
              .credited()
              .forEach((member, part) -> balances.merge(member, part.negate(), Ratio::plus));
        }
      }
    }
    return balances;
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
