package io.allotment.capacity.tellduty;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Facts;
import io.allotment.capacity.event.OfSquad.DutyTold;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Turn;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides what is new about who is gardener. Of each turn rotation's highest version counts, in
 * whatever order they arrive and however often; so a day of duty is in one place, across swaps too.
 */
public final class TellDutyDecider {
  public static final Decider<TellDuty, Squads, CapacityEvent> DECIDER =
      Squads.decider(
          TellDutyDecider::decide, command -> Boundary.of(CapacityTags.squad(command.squad())));

  private TellDutyDecider() {}

  private static Decision<CapacityEvent> decide(TellDuty command, Squads squads) {
    Facts known = squads.of(command.squad()).facts();
    List<DutyTold> told =
        newest(command.turns()).stream()
            .filter(turn -> turn.version().isAfter(known.turn(turn.week())))
            .map(turn -> new DutyTold(command.squad(), turn, command.at()))
            .toList();
    return told.isEmpty() ? Decision.accepted() : squads.measured(command.squad(), told);
  }

  /** Of each week the newest, by week. */
  private static Collection<Turn> newest(List<Turn> turns) {
    SortedMap<String, Turn> newest = new TreeMap<>();
    turns.forEach(
        turn ->
            newest.merge(
                turn.week(),
                turn,
                (one, other) -> other.version().isAfter(one.version()) ? other : one));
    return newest.values();
  }
}
