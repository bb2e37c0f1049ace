package io.allotment.capacity.mapenabler;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfStory.EnablerMapped;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.StoryClass;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Optional;

/** Decides which strategic stories count as improvement: those a squad chose, one by one. */
public final class MapEnablerDecider {
  public static final Decider<MapEnabler, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          MapEnablerDecider::decide,
          Plan::after,
          command -> Boundary.of(CapacityTags.story(command.story())),
          CapacityTags::of);

  private MapEnablerDecider() {}

  private static Decision<CapacityEvent> decide(MapEnabler command, Plan plan) {
    return Checks.story(plan, command.squad(), command.story())
        .or(() -> notStrategic(command, plan))
        .orElseGet(
            () ->
                plan.known(command.story()).enabler() == command.improves()
                    ? Decision.accepted()
                    : Decision.accepted(
                        new EnablerMapped(
                            command.story(),
                            command.squad(),
                            command.improves(),
                            command.by(),
                            command.at())));
  }

  private static Optional<Decision<CapacityEvent>> notStrategic(MapEnabler command, Plan plan) {
    boolean strategic =
        plan.told(command.story()).filter(told -> told.is() == StoryClass.STRATEGIC).isPresent();
    return strategic || !command.improves()
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.NO_ENABLER,
            ("Story %s is not strategic. Class it so if it is; otherwise its class says what it"
                    + " draws on.")
                .formatted(command.story()));
  }
}
