package io.allotment.rotation.event;

import io.allotment.rotation.event.OfTurn.CoverNeeded;
import io.allotment.rotation.event.OfTurn.CoverNoLongerNeeded;
import io.allotment.rotation.event.OfTurn.GapFilled;
import io.allotment.rotation.event.OfTurn.MentorNamed;
import io.allotment.rotation.event.OfTurn.TurnEmptied;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.model.Change;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.Planner;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Facts and what they do to the turns that stand, decided and recorded together: no reader ever
 * sees someone away and still promised, and nothing changes that the facts did not touch.
 */
public final class Consequences {
  /** More than any chain of squads that free people for each other is long. */
  private static final int MOST_ROUNDS = 20;

  private Consequences() {}

  /** The one fact, then what it brings with it. */
  public static Decision<RotationEvent> of(Standing standing, RotationEvent fact) {
    return of(standing, List.of(fact), fact.at());
  }

  /** These facts in this order, then what they bring with them. */
  public static Decision<RotationEvent> of(
      Standing standing, List<? extends RotationEvent> facts, Instant at) {
    List<RotationEvent> events = new ArrayList<>(facts);
    events.addAll(Corrections.of(standing, facts, at));
    events.addAll(repairs(standing.after(events), at));
    return Decision.accepted(events);
  }

  /**
   * What must change in the turns that stand, and nothing else. Who is freed in one squad may fill
   * a gap in another that was looked at before, so it is looked at until nothing changes.
   */
  public static List<RotationEvent> repairs(Standing standing, Instant at) {
    List<RotationEvent> events = new ArrayList<>();
    List<RotationEvent> found = events(Planner.repair(standing.garden(), at), at);
    for (int round = 0; !found.isEmpty() && round < MOST_ROUNDS; round++) {
      events.addAll(found);
      found = events(Planner.repair(standing.after(events).garden(), at), at);
    }
    return events;
  }

  /** What the planner found, as events. */
  public static List<RotationEvent> events(List<Change> changes, Instant at) {
    return changes.stream().map(change -> event(change, at)).toList();
  }

  private static RotationEvent event(Change change, Instant at) {
    var squad = change.squad();
    var turn = change.turn();
    return switch (change.kind()) {
      case MOVED ->
          new TurnReassigned(squad, present(change.from()), present(change.to()), turn, at);
      case EMPTIED -> new TurnEmptied(squad, change.from(), turn, at);
      case FILLED -> new GapFilled(squad, present(change.to()), turn, at);
      case NEEDS_COVER -> {
        NeedsCover mark = Objects.requireNonNull(turn.needsCover());
        yield new CoverNeeded(squad, mark.holder(), turn, at);
      }
      case COVERED -> new CoverNoLongerNeeded(squad, change.from(), turn, at);
      case MENTOR -> new MentorNamed(squad, turn, at);
    };
  }

  private static MemberId present(@Nullable MemberId member) {
    return Objects.requireNonNull(member);
  }
}
