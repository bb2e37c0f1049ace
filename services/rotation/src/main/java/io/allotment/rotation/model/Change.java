package io.allotment.rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * What repair does to one turn.
 *
 * @param from who served the turn, or the part of it that changes, so far; null in a gap
 * @param to who serves it from now on; null in a gap
 * @param turn the turn as it is from now on, to be put in the place of the one of the same week
 */
public record Change(
    SquadId squad, Kind kind, @Nullable MemberId from, @Nullable MemberId to, Turn turn) {

  /** What happened to the turn. */
  public enum Kind {
    /** A published turn, or a part of it, passed to another. */
    MOVED,
    /** A turn, or a part of it, is without a gardener. */
    EMPTIED,
    /** A published gap found a gardener. */
    FILLED,
    /** The holder of an announced turn can no longer serve it. */
    NEEDS_COVER,
    /** The holder of an announced turn can serve it after all. */
    COVERED,
    /** Another mentor, the one named so far being unable. */
    MENTOR
  }
}
