package io.allotment.capacity.closeiteration;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.Plan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides that an iteration closes, once, and not while a raid has to be declared. */
public final class CloseIterationDecider {
  public static final Decider<CloseIteration, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          CloseIterationDecider::decide,
          Plan::after,
          command -> Plan.boundary(command.squad(), command.iteration(), Set.of()),
          CapacityTags::of);

  private CloseIterationDecider() {}

  private static Decision<CapacityEvent> decide(CloseIteration command, Plan plan) {
    return Checks.open(plan, command.iteration())
        .or(() -> undeclared(command, plan))
        .orElseGet(
            () ->
                Decision.accepted(
                    new IterationClosed(
                        command.squad(),
                        command.iteration(),
                        plan.iteration().settlement(),
                        command.by(),
                        command.at())));
  }

  private static Optional<Decision<CapacityEvent>> undeclared(CloseIteration command, Plan plan) {
    var raids = plan.iteration().raids().undeclared().values();
    return raids.isEmpty()
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.RAID_UNDECLARED,
            "Iteration %s has raids that nobody declared: %s. Declare them, then close it."
                .formatted(
                    command.iteration(),
                    raids.stream()
                        .map(
                            raid ->
                                "%s, %s of %s for %s"
                                    .formatted(
                                        raid.raid(),
                                        raid.taken().amount(),
                                        raid.taken().from(),
                                        raid.story()))
                        .collect(Collectors.joining("; "))));
  }
}
