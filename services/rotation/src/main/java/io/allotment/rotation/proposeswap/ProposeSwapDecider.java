package io.allotment.rotation.proposeswap;

import io.allotment.rotation.event.OfSwap.SwapAgreed;
import io.allotment.rotation.event.OfSwap.SwapProposed;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Swap;
import io.allotment.rotation.event.Swaps;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/** Decides what a proposal comes to: it is asked of those concerned, or takes place at once. */
public final class ProposeSwapDecider {
  public static final Decider<ProposeSwap, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ProposeSwapDecider::decide,
          command ->
              command.rosters().boundary(Set.of(command.squad()), Swap.people(command.passes())));

  private static final int MOST_PASSES = 50;

  private ProposeSwapDecider() {}

  private static Decision<RotationEvent> decide(ProposeSwap command, Standing standing) {
    if (standing.squad(command.squad()) == null) {
      return Refusals.unknown(command.squad());
    }
    if (command.passes().isEmpty() || command.passes().size() > MOST_PASSES) {
      return Decision.rejected(
          RotationRule.NOTHING_PASSES,
          "This names %d parts of turns. Name those that change hands."
              .formatted(command.passes().size()));
    }
    SortedSet<MemberId> people = Swap.people(command.passes());
    for (MemberId member : command.agreed()) {
      if (!people.contains(member)) {
        return Decision.rejected(
            RotationRule.NOT_ASKED,
            member + " neither gives nor takes a part in this. Leave them out.");
      }
    }
    if (!command.rosters().hold(standing, Swaps.concerned(standing, command.squad(), people))) {
      return Refusals.rostersMoved();
    }
    for (MemberId member : people) {
      if (isStranger(standing, command.squad(), member)) {
        return Refusals.unknown(member);
      }
    }
    return Swaps.decided(standing, facts(command), command.swap(), command.by(), command.at());
  }

  /** Neither on the roster of any squad nor a guest of this one. */
  private static boolean isStranger(Standing standing, SquadId squad, MemberId member) {
    return standing.squadsOf(member).isEmpty()
        && !Objects.requireNonNull(standing.squad(squad)).guests().contains(member);
  }

  private static List<RotationEvent> facts(ProposeSwap command) {
    List<RotationEvent> facts = new ArrayList<>();
    facts.add(
        new SwapProposed(
            command.squad(), command.swap(), command.by(), command.passes(), null, command.at()));
    for (MemberId member : command.agreed()) {
      facts.add(
          new SwapAgreed(command.squad(), command.swap(), member, command.by(), command.at()));
    }
    return facts;
  }
}
