package io.allotment.capacity.reserve;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides that time is held for some stories: of each what its account has left when it is its
 * turn. Those for which there is no room, or that may hold nothing, are left out.
 */
public final class ReserveAllDecider {
  public static final Decider<ReserveAll, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          ReserveAllDecider::decide,
          Plan::after,
          command ->
              Plan.boundary(
                  command.squad(),
                  command.iteration(),
                  command.wishes().stream().map(ReserveAll.Wish::story).toList()),
          CapacityTags::of);

  private ReserveAllDecider() {}

  private static Decision<CapacityEvent> decide(ReserveAll command, Plan plan) {
    return against(command)
        .or(() -> Checks.open(plan, command.iteration()))
        .orElseGet(() -> Decision.accepted(Judged.of(command, plan).events()));
  }

  /** What speaks against all of it, whatever is known. */
  static Optional<Decision<CapacityEvent>> against(ReserveAll command) {
    return many(command).or(() -> twice(command)).or(() -> amounts(command));
  }

  private static Optional<Decision<CapacityEvent>> many(ReserveAll command) {
    int wishes = command.wishes().size();
    return wishes <= ReserveAll.MOST
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.TOO_MANY_RESERVATIONS,
            "These are %d stories. Send up to %d, and the others after that."
                .formatted(wishes, ReserveAll.MOST));
  }

  private static Optional<Decision<CapacityEvent>> twice(ReserveAll command) {
    Set<StoryId> seen = new HashSet<>();
    return command.wishes().stream()
        .map(ReserveAll.Wish::story)
        .filter(story -> !seen.add(story))
        .findFirst()
        .flatMap(
            story ->
                Checks.refused(
                    CapacityRule.STORY_TWICE,
                    "Story %s is there twice. Say one amount for it.".formatted(story)));
  }

  private static Optional<Decision<CapacityEvent>> amounts(ReserveAll command) {
    return command.wishes().stream()
        .filter(wish -> Checks.amount(wish.amount()).isPresent())
        .findFirst()
        .flatMap(
            wish ->
                Checks.refused(
                    CapacityRule.BAD_AMOUNT,
                    "%s for story %s cannot be meant. Say more than nothing, up to 1,000 days."
                        .formatted(wish.amount(), wish.story())));
  }
}
