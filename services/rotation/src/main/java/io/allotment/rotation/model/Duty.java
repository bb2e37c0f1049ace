package io.allotment.rotation.model;

/**
 * A piece of a turn, seen from the person who serves it.
 *
 * @param turn the whole turn
 * @param counts whether the turn is their duty, see {@link Turn#isDutyOf}
 */
record Duty(SquadId squad, Turn turn, Span piece, boolean counts) {
  boolean isOf(Slot slot) {
    return squad.equals(slot.squad().id()) && turn.week().equals(slot.week());
  }
}
