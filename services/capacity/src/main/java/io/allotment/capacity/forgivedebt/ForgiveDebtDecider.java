package io.allotment.capacity.forgivedebt;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Checks;
import io.allotment.capacity.event.OfDebt.DebtForgiven;
import io.allotment.capacity.event.Owed;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Optional;

/** Decides that a debt is forgiven: no more than is owed. */
public final class ForgiveDebtDecider {
  public static final Decider<ForgiveDebt, Owed, CapacityEvent> DECIDER =
      new Decider<>(
          Owed.NOTHING,
          ForgiveDebtDecider::decide,
          Owed::after,
          command -> Boundary.of(CapacityTags.debt(command.squad())),
          CapacityTags::of);

  private ForgiveDebtDecider() {}

  private static Decision<CapacityEvent> decide(ForgiveDebt command, Owed owed) {
    return more(command, owed)
        .or(() -> Checks.amount(command.amount()))
        .orElseGet(
            () ->
                Decision.accepted(
                    new DebtForgiven(
                        command.squad(),
                        command.amount(),
                        command.reason(),
                        command.by(),
                        command.at())));
  }

  private static Optional<Decision<CapacityEvent>> more(ForgiveDebt command, Owed owed) {
    return command.amount().exceeds(owed.amount())
        ? Checks.refused(
            CapacityRule.MORE_THAN_OWED,
            "%s owes %s now, and %s are more. Forgive up to that."
                .formatted(command.squad(), owed.amount(), command.amount()))
        : Optional.empty();
  }
}
