package io.allotment.capacity.tellstory;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Plan;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Decision.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Decides what is new about some stories: of each what {@link TellStoryDecider} decides. */
public final class TellStoriesDecider {
  public static final Decider<TellStories, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          TellStoriesDecider::decide,
          Plan::after,
          command ->
              Boundary.ofAny(
                  command.stories().stream()
                      .map(tell -> CapacityTags.story(tell.story()))
                      .collect(Collectors.toSet())),
          CapacityTags::of);

  private TellStoriesDecider() {}

  private static Decision<CapacityEvent> decide(TellStories command, Plan plan) {
    List<CapacityEvent> events = new ArrayList<>();
    for (TellStory tell : command.stories()) {
      if (TellStoryDecider.decide(tell, plan) instanceof Accepted<CapacityEvent>(var told)) {
        events.addAll(told);
      }
    }
    return Decision.accepted(events);
  }
}
