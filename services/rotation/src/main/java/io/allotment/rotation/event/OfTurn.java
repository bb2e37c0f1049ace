package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One standing turn is another from now on; {@code turn} is put in its place. */
public sealed interface OfTurn extends InSquad {
  Turn turn();

  /** A published turn, or a part of it, passed from one member to another. */
  record TurnReassigned(SquadId squad, MemberId from, MemberId to, Turn turn, Instant at)
      implements OfTurn {}

  /**
   * A turn, or a part of it, lost its gardener.
   *
   * @param from who held it; null where nobody did and only the reasons changed
   */
  record TurnEmptied(SquadId squad, @Nullable MemberId from, Turn turn, Instant at)
      implements OfTurn {}

  /** A gap found a gardener. */
  record GapFilled(SquadId squad, MemberId to, Turn turn, Instant at) implements OfTurn {}

  /** The holder of an announced turn can no longer serve it; what to do is for people to say. */
  record CoverNeeded(SquadId squad, MemberId holder, Turn turn, Instant at) implements OfTurn {}

  /** An announced turn that needed cover does not after all, its holder being able to serve it. */
  record CoverNoLongerNeeded(SquadId squad, @Nullable MemberId holder, Turn turn, Instant at)
      implements OfTurn {}

  /** A standing turn has another mentor, or none. */
  record MentorNamed(SquadId squad, Turn turn, Instant at) implements OfTurn {}

  /** A published turn starts or ends at another time, because the squad hands over at another. */
  record TurnRetimed(SquadId squad, Turn turn, Instant at) implements OfTurn {}

  /**
   * Somebody named another mentor for a turn.
   *
   * @param by who serves in the turn, or a lead
   */
  record MentorChosen(SquadId squad, MemberId by, Turn turn, Instant at) implements OfTurn {}
}
