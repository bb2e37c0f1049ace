package io.allotment.rotation.removemember;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.OfMember.MemberRemoved;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides what leaving brings with it: published turns pass on, announced ones stay open for people
 * to cover, and the account stays in the ledger.
 */
public final class RemoveMemberDecider {
  public static final Decider<RemoveMember, Standing, RotationEvent> DECIDER =
      Standing.decider(
          RemoveMemberDecider::decide,
          command -> command.rosters().boundary(command.squad(), command.member()));

  private RemoveMemberDecider() {}

  private static Decision<RotationEvent> decide(RemoveMember command, Standing standing) {
    if (standing.squad(command.squad()) == null) {
      return Refusals.unknown(command.squad());
    }
    if (standing.member(command.squad(), command.member()) == null) {
      return standing.note(command.squad(), command.member()) == null
          ? Refusals.unknown(command.squad(), command.member())
          : Decision.accepted();
    }
    return command.rosters().hold(standing, standing.servesIn(command.member()))
        ? Consequences.of(
            standing, new MemberRemoved(command.squad(), command.member(), command.at()))
        : Refusals.rostersMoved();
  }
}
