package io.allotment.capacity.declareraid;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfIteration.RaidDeclared;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.RaidId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Optional;

/**
 * Decides that a raid is declared. No rule stops an emergency: whatever is not spent can be taken,
 * reserved or not. What was taken without a word is declared as it was taken.
 */
public final class DeclareRaidDecider {
  public static final Decider<DeclareRaid, Plan, CapacityEvent> DECIDER =
      new Decider<>(
          Plan.NOTHING,
          DeclareRaidDecider::decide,
          Plan::after,
          command -> Plan.boundary(command.squad(), command.iteration(), command.stories()),
          CapacityTags::of);

  private DeclareRaidDecider() {}

  private static Decision<CapacityEvent> decide(DeclareRaid command, Plan plan) {
    RaidDeclared known = plan.iteration().raids().declared().get(command.raid());
    if (known != null) {
      return Raiding.again(command, known);
    }
    RaidId covers = command.covers();
    return (covers == null ? Raiding.ahead(command, plan) : Raiding.covering(command, covers, plan))
        .or(() -> others(command, plan))
        .or(() -> Raiding.gardener(command, plan))
        .orElseGet(() -> Decision.accepted(declared(command)));
  }

  private static Optional<Decision<CapacityEvent>> others(DeclareRaid command, Plan plan) {
    return command.stories().stream()
        .sorted()
        .flatMap(story -> Checks.story(plan, command.squad(), story).stream())
        .findFirst();
  }

  private static RaidDeclared declared(DeclareRaid command) {
    return new RaidDeclared(
        command.squad(),
        command.iteration(),
        command.raid(),
        command.covers(),
        command.taken(),
        command.reason(),
        command.sentence(),
        command.approver(),
        command.onto(),
        command.delayed(),
        command.by(),
        command.at());
  }
}
