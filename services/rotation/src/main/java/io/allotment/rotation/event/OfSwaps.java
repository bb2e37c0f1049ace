package io.allotment.rotation.event;

import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapDeclined;
import io.allotment.rotation.event.OfSwap.SwapMade;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.OfSwap.SwapWithdrawn;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the events of swaps make of them, and of a squad's guests. */
final class OfSwaps {
  private OfSwaps() {}

  static Standing after(Standing standing, OfSwap event) {
    if (event instanceof SwapProposed proposed) {
      return standing.with(Swap.of(proposed));
    }
    Swap swap = standing.swaps().get(event.swap());
    if (swap == null) {
      return standing;
    }
    return switch (event) {
      case SwapProposed _ -> standing;
      case SwapAgreed agreed -> standing.with(swap.agreedBy(agreed.member(), agreed.by()));
      case SwapDeclined declined ->
          standing.with(swap.ended(Swap.State.DECLINED, declined.member()));
      case SwapWithdrawn withdrawn ->
          standing.with(swap.ended(Swap.State.WITHDRAWN, withdrawn.by()));
      case SwapMade made -> made(standing, swap, made);
    };
  }

  private static Standing made(Standing standing, Swap swap, SwapMade made) {
    SquadPlan plan = standing.plan(made.squad());
    Standing after =
        standing
            .with(swap.made(turns(plan, made.passes())))
            .in(plan.withGuests(guests(plan, made.passes())));
    Swap undone = swap.undoes() == null ? null : standing.swaps().get(swap.undoes());
    return undone == null ? after : after.with(undone.ended(Swap.State.UNDONE, swap.by()));
  }

  private static SortedMap<DutyWeek, Turn> turns(SquadPlan plan, List<Pass> passes) {
    SortedMap<DutyWeek, Turn> turns = new TreeMap<>();
    for (Pass pass : passes) {
      Turn turn = plan.turns().get(pass.week());
      if (turn != null) {
        turns.put(pass.week(), turn);
      }
    }
    return turns;
  }

  private static Set<MemberId> guests(SquadPlan plan, List<Pass> passes) {
    TreeSet<MemberId> guests = new TreeSet<>(plan.guests());
    for (Pass pass : passes) {
      if (pass.to() != null && !plan.members().containsKey(pass.to())) {
        guests.add(pass.to());
      }
    }
    return guests;
  }
}
