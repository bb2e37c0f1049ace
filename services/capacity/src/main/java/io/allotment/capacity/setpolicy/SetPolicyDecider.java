package io.allotment.capacity.setpolicy;

import io.allotment.capacity.event.Agreed;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.Floor;
import io.allotment.capacity.event.OfSquad.PolicySet;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.Percent;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Decides which policy a squad has: a whole one, edited from the one there is. */
public final class SetPolicyDecider {
  public static final Decider<SetPolicy, State, CapacityEvent> DECIDER =
      new Decider<>(
          new State(Squads.NOTHING, Floor.DEFAULT),
          SetPolicyDecider::decide,
          State::after,
          command ->
              Boundary.of(CapacityTags.squad(command.squad()))
                  .or(Boundary.of(CapacityTags.floor())),
          CapacityTags::of);

  private SetPolicyDecider() {}

  /** What it reads. */
  public record State(Squads squads, Floor floor) {
    State after(CapacityEvent event) {
      return new State(squads.after(event), floor.after(event));
    }
  }

  private static Decision<CapacityEvent> decide(SetPolicy command, State state) {
    Agreed now = state.squads().of(command.squad()).agreed();
    LocalDate today = LocalDate.ofInstant(command.at(), ZoneOffset.UTC);
    return moved(command, now)
        .or(() -> unfit(command, state.floor().line().on(today)))
        .orElseGet(
            () ->
                command.policy().equals(now.policy())
                    ? Decision.accepted()
                    : Decision.accepted(
                        new PolicySet(
                            command.squad(),
                            now.version() + 1,
                            command.policy(),
                            command.by(),
                            command.at())));
  }

  private static Optional<Decision<CapacityEvent>> moved(SetPolicy command, Agreed now) {
    return command.seen() == now.version()
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.POLICY_MOVED,
            "The policy is at version %d now, and this was edited from %d. Look again, then repeat."
                .formatted(now.version(), command.seen()));
  }

  private static Optional<Decision<CapacityEvent>> unfit(SetPolicy command, Percent floor) {
    if (command.policy().focus().equals(Percent.NONE)) {
      return Checks.refused(
          CapacityRule.BAD_POLICY, "A focus of 0 % leaves nothing to plan. Say 1 % or more.");
    }
    Percent share = command.policy().share();
    return share.compareTo(floor) >= 0
        ? Optional.empty()
        : Checks.refused(
            CapacityRule.SHARE_BELOW_FLOOR,
            "The floor is %s, and %s is less. Keep %s or more; only the community lowers the floor."
                .formatted(floor, share, floor));
  }
}
