package io.allotment.capacity.letgardeningcount;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfSquad.GardeningLetCount;
import io.allotment.capacity.event.Squads;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides whether gardening counts: as a steward says. */
public final class LetGardeningCountDecider {
  public static final Decider<LetGardeningCount, Squads, CapacityEvent> DECIDER =
      Squads.decider(
          LetGardeningCountDecider::decide,
          command -> Boundary.of(CapacityTags.squad(command.squad())));

  private LetGardeningCountDecider() {}

  private static Decision<CapacityEvent> decide(LetGardeningCount command, Squads squads) {
    boolean counts = squads.of(command.squad()).agreed().gardeningCounts();
    return counts == command.counts()
        ? Decision.accepted()
        : Decision.accepted(
            new GardeningLetCount(command.squad(), command.counts(), command.by(), command.at()));
  }
}
