package io.allotment.capacity.tellstory;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.OfStory.StoryTold;
import io.allotment.capacity.event.Plan;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides what is new about a story; the highest version counts, in whatever order they arrive.
 * What is held for it stays as it is.
 */
public final class TellStoryDecider {
  public static final Decider<TellStory, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          TellStoryDecider::decide,
          Plan::after,
          command -> Boundary.of(CapacityTags.story(command.story())),
          CapacityTags::of);

  private TellStoryDecider() {}

  static Decision<CapacityEvent> decide(TellStory command, Plan plan) {
    return command.version().isAfter(plan.known(command.story()).version())
        ? Decision.accepted(
            new StoryTold(command.story(), command.version(), command.told(), command.at()))
        : Decision.accepted();
  }
}
