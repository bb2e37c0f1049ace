package io.allotment.capacity.release;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfIteration.Released;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Work;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Set;

/** Decides that a hold is released; where nothing is held, all is so already. */
public final class ReleaseDecider {
  public static final Decider<Release, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          ReleaseDecider::decide,
          Plan::after,
          command -> Plan.boundary(command.squad(), command.iteration(), Set.of()),
          CapacityTags::of);

  private ReleaseDecider() {}

  private static Decision<CapacityEvent> decide(Release command, Plan plan) {
    return Checks.open(plan, command.iteration()).orElseGet(() -> release(command, plan));
  }

  private static Decision<CapacityEvent> release(Release command, Plan plan) {
    Work work = plan.iteration().works().of(command.story());
    return work.holds()
        ? Decision.accepted(
            new Released(
                command.squad(),
                command.iteration(),
                command.story(),
                work.account(),
                work.held(),
                command.dropped(),
                command.by(),
                command.at()))
        : Decision.accepted();
  }
}
