package io.allotment.rotation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The weeks that have ended and are not posted yet. */
final class Postings {
  private Postings() {}

  static List<Posted> due(Board board, Instant now) {
    List<Posted> due = new ArrayList<>();
    for (SquadPlan squad :
        board.garden().squads().values().stream().filter(SquadPlan::planned).toList()) {
      for (Turn turn : board.turns(squad).values()) {
        Slot slot = Slot.of(squad, turn);
        for (int i = 0; i < turn.weeks(); i++) {
          if (!squad.ledger().isPosted(slot.weekOf(i)) && !slot.spanOf(i).end().isAfter(now)) {
            due.add(new Posted(squad.id(), Settlement.of(board, slot, turn, i)));
          }
        }
      }
    }
    return due;
  }
}
