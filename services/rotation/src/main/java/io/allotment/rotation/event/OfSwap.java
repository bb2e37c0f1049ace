package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SwapId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one swap. */
public sealed interface OfSwap extends InSquad {
  SwapId swap();

  /**
   * Somebody proposes that parts of turns change hands in one act.
   *
   * @param by who proposes it: one of those concerned, or a lead
   * @param undoes the swap that this one takes back; null for any other
   */
  record SwapProposed(
      SquadId squad,
      SwapId swap,
      MemberId by,
      List<Pass> passes,
      @Nullable SwapId undoes,
      Instant at)
      implements OfSwap {
    public SwapProposed {
      passes = List.copyOf(passes);
    }
  }

  /**
   * Somebody whom a swap asks agrees to it, or takes what it offers to anyone.
   *
   * @param by themselves, or a lead who says so for them
   */
  record SwapAgreed(SquadId squad, SwapId swap, MemberId member, MemberId by, Instant at)
      implements OfSwap {}

  /** A swap takes place: everybody it asks has agreed. The turns follow in events of their own. */
  record SwapMade(SquadId squad, SwapId swap, List<Pass> passes, Instant at) implements OfSwap {
    public SwapMade {
      passes = List.copyOf(passes);
    }
  }

  /** Somebody whom a swap asks does not want it, and it does not take place. */
  record SwapDeclined(SquadId squad, SwapId swap, MemberId member, Instant at) implements OfSwap {}

  /** Who proposed a swap asks no longer. */
  record SwapWithdrawn(SquadId squad, SwapId swap, MemberId by, Instant at) implements OfSwap {}
}
