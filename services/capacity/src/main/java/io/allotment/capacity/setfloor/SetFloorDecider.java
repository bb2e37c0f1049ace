package io.allotment.capacity.setfloor;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Floor;
import io.allotment.capacity.event.OfFloor.FloorSet;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Decides from which day which floor holds. It never reaches back: neither to days that are past,
 * in UTC, nor to iterations that are opened already.
 */
public final class SetFloorDecider {
  public static final Decider<SetFloor, Floor, CapacityEvent> DECIDER =
      new Decider<>(
          Floor.DEFAULT,
          SetFloorDecider::decide,
          Floor::after,
          _ -> Boundary.of(CapacityTags.floor()),
          CapacityTags::of);

  private SetFloorDecider() {}

  private static Decision<CapacityEvent> decide(SetFloor command, Floor floor) {
    LocalDate today = LocalDate.ofInstant(command.at(), ZoneOffset.UTC);
    if (command.from().isBefore(today)) {
      return Decision.rejected(
          CapacityRule.FLOOR_BACKWARDS,
          "%s is past. Set the floor from %s on, or from a later day."
              .formatted(command.from(), today));
    }
    return floor.line().with(command.from(), command.floor()).equals(floor.line())
        ? Decision.accepted()
        : Decision.accepted(
            new FloorSet(command.floor(), command.from(), command.by(), command.at()));
  }
}
