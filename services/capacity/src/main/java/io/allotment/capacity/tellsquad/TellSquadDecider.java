package io.allotment.capacity.tellsquad;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfSquad.SquadTold;
import io.allotment.capacity.event.Squads;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;

/** Decides what is new about a squad; the highest version counts, in whatever order they arrive. */
public final class TellSquadDecider {
  public static final Decider<TellSquad, Squads, CapacityEvent> DECIDER =
      Squads.decider(
          TellSquadDecider::decide, command -> Boundary.of(CapacityTags.squad(command.squad())));

  private TellSquadDecider() {}

  private static Decision<CapacityEvent> decide(TellSquad command, Squads squads) {
    return command.version().isAfter(squads.of(command.squad()).facts().told())
        ? squads.measured(
            command.squad(),
            List.of(
                new SquadTold(command.squad(), command.version(), command.zone(), command.at())))
        : Decision.accepted();
  }
}
