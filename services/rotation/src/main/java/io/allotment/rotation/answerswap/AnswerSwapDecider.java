package io.allotment.rotation.answerswap;

import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapDeclined;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.event.Swaps;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what an answer comes to. With the last yes everything is checked again, and the swap
 * takes place; what was offered to anyone goes to the first who takes it.
 */
public final class AnswerSwapDecider {
  public static final Decider<AnswerSwap, Standing, RotationEvent> DECIDER =
      Standing.decider(
          AnswerSwapDecider::decide,
          command -> command.rosters().boundary(Set.of(command.squad()), people(command)));

  private AnswerSwapDecider() {}

  private static Set<MemberId> people(AnswerSwap command) {
    TreeSet<MemberId> people = new TreeSet<>(command.people());
    people.add(command.member());
    return people;
  }

  private static Decision<RotationEvent> decide(AnswerSwap command, Standing standing) {
    Swap swap = standing.swaps().get(command.swap());
    if (swap == null || !swap.squad().equals(command.squad())) {
      return Refusals.unknown(command.swap());
    }
    if (isRepeated(command, swap)) {
      return Decision.accepted();
    }
    Decision<RotationEvent> closed = Swaps.refusedUnlessOpen(swap, command.at());
    if (closed != null) {
      return closed;
    }
    boolean asked = swap.people().contains(command.member());
    if (!asked && !(command.yes() && swap.isOffer())) {
      return Decision.rejected(
          RotationRule.NOT_ASKED,
          "This swap does not ask %s; it asks %s. Let one of them answer."
              .formatted(command.member(), Swaps.listed(swap.people())));
    }
    if (!command.yes()) {
      return Decision.accepted(
          new SwapDeclined(command.squad(), swap.id(), command.member(), command.at()));
    }
    if (!command
        .rosters()
        .hold(standing, Swaps.concerned(standing, command.squad(), people(command)))) {
      return Refusals.rostersMoved();
    }
    var agreed =
        new SwapAgreed(command.squad(), swap.id(), command.member(), command.by(), command.at());
    return Swaps.decided(standing, List.of(agreed), swap.id(), command.by(), command.at());
  }

  private static boolean isRepeated(AnswerSwap command, Swap swap) {
    return command.yes()
        ? swap.agreed().containsKey(command.member())
        : swap.state() == Swap.State.DECLINED && command.member().equals(swap.endedBy());
  }
}
