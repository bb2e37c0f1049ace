package io.allotment.rotation.withdrawswap;

import io.allotment.rotation.event.OfSwap.SwapWithdrawn;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.event.Swaps;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that a swap which is open is asked for no longer. */
public final class WithdrawSwapDecider {
  public static final Decider<WithdrawSwap, Standing, RotationEvent> DECIDER =
      Standing.decider(
          WithdrawSwapDecider::decide, command -> Boundary.of(RotationTags.squad(command.squad())));

  private WithdrawSwapDecider() {}

  private static Decision<RotationEvent> decide(WithdrawSwap command, Standing standing) {
    Swap swap = standing.swaps().get(command.swap());
    if (swap == null || !swap.squad().equals(command.squad())) {
      return Refusals.unknown(command.swap());
    }
    if (swap.state() == Swap.State.WITHDRAWN) {
      return Decision.accepted();
    }
    Decision<RotationEvent> closed = Swaps.refusedUnlessOpen(swap, command.at());
    return closed == null
        ? Decision.accepted(
            new SwapWithdrawn(command.squad(), swap.id(), command.by(), command.at()))
        : closed;
  }
}
