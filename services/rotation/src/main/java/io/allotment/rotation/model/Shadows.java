package io.allotment.rotation.model;

import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who serves a turn beside its gardener to learn it: the untrained who would be eligible otherwise.
 */
final class Shadows {
  private Shadows() {}

  static Set<MemberId> of(Eligibility eligibility) {
    Set<MemberId> shadows = new TreeSet<>();
    for (Exclusion exclusion : eligibility.excluded()) {
      if (exclusion.reason() instanceof Reason.Shadowing) {
        shadows.add(exclusion.member());
      }
    }
    return shadows;
  }

  static SortedMap<DutyWeek, SortedSet<MemberId>> of(Board board, SquadPlan squad) {
    SortedMap<DutyWeek, SortedSet<MemberId>> shadows = new TreeMap<>();
    for (Turn turn : board.turns(squad).values()) {
      Slot slot = Slot.of(squad, turn);
      if (!turn.pieces().isEmpty() && Eligibility.unpostedWeeks(slot, slot.weeks()) > 0) {
        shadows.put(turn.week(), Sorted.set(of(Eligibility.of(board, slot))));
      }
    }
    return Sorted.map(shadows);
  }
}
