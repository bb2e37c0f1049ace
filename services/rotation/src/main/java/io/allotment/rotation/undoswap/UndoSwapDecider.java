package io.allotment.rotation.undoswap;

import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.event.Swaps;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.SwapId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what taking a swap back comes to. It is a swap itself, the other way round, and joins one
 * that is open already; somebody for whom a lead agreed needs nobody's consent to object.
 */
public final class UndoSwapDecider {
  public static final Decider<UndoSwap, Standing, RotationEvent> DECIDER =
      Standing.decider(
          UndoSwapDecider::decide,
          command -> command.rosters().boundary(Set.of(command.squad()), command.people()));

  private UndoSwapDecider() {}

  private static Decision<RotationEvent> decide(UndoSwap command, Standing standing) {
    Swap swap = standing.swaps().get(command.swap());
    if (swap == null || !swap.squad().equals(command.squad())) {
      return Refusals.unknown(command.swap());
    }
    if (swap.state() != Swap.State.MADE) {
      return Decision.rejected(
          RotationRule.NOT_MADE,
          Swaps.words(swap) + " There is nothing to take back; look at the plan again.");
    }
    for (MemberId member : command.agreed()) {
      if (!swap.people().contains(member)) {
        return Decision.rejected(
            RotationRule.NOT_ASKED,
            "This swap did not concern %s; it concerned %s. Let one of them answer."
                .formatted(member, Swaps.listed(swap.people())));
      }
    }
    if (!command
        .rosters()
        .hold(standing, Swaps.concerned(standing, command.squad(), swap.people()))) {
      return Refusals.rostersMoved();
    }
    return undone(command, standing, swap);
  }

  private static Decision<RotationEvent> undone(UndoSwap command, Standing standing, Swap swap) {
    Swap asked = asked(standing, swap);
    SwapId id = asked == null ? command.undo() : asked.id();
    List<RotationEvent> facts = new ArrayList<>();
    if (asked == null) {
      facts.add(
          new SwapProposed(
              command.squad(), id, command.by(), reversed(swap), swap.id(), command.at()));
    }
    for (MemberId member : command.agreed()) {
      if (asked == null || !asked.agreed().containsKey(member)) {
        facts.add(new SwapAgreed(command.squad(), id, member, command.by(), command.at()));
      }
    }
    if (facts.isEmpty()) {
      return Decision.accepted();
    }
    MemberId said = swap.agreed().get(command.by());
    boolean objects = said != null && !said.equals(command.by());
    if (objects) {
      Swap undo = Objects.requireNonNull(standing.after(facts).swaps().get(id));
      return Swaps.made(standing, facts, undo, command.by(), command.at());
    }
    return Swaps.decided(standing, facts, id, command.by(), command.at());
  }

  /** A proposal to take it back that is open already. */
  private static @Nullable Swap asked(Standing standing, Swap swap) {
    return standing.swaps().values().stream()
        .filter(other -> swap.id().equals(other.undoes()))
        .filter(other -> other.state() == Swap.State.OPEN)
        .findFirst()
        .orElse(null);
  }

  private static List<Pass> reversed(Swap swap) {
    return swap.passes().reversed().stream().map(Pass::reversed).toList();
  }
}
