package io.allotment.rotation.optin;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.Set;

/** Decides that a member takes part, which moves no turn and may fill gaps that were published. */
public final class OptInDecider {
  public static final Decider<OptIn, Standing, RotationEvent> DECIDER =
      Standing.decider(
          OptInDecider::decide,
          command -> command.rosters().boundary(command.squad(), command.member()));

  private OptInDecider() {}

  private static Decision<RotationEvent> decide(OptIn command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    Member member = plan.members().get(command.member());
    if (member == null) {
      return Refusals.unknown(command.squad(), command.member());
    }
    boolean already =
        command.provisional()
            ? member.optIn().takesPart()
            : member.optIn() == io.allotment.rotation.model.OptIn.OWN;
    if (already) {
      return Decision.accepted();
    }
    return command.rosters().hold(standing, Set.of(plan.id()))
        ? Consequences.of(
            standing,
            new OptedIn(
                plan.id(),
                member.id(),
                command.provisional(),
                OptedIn.since(plan, member, command.at()),
                command.at()))
        : Refusals.rostersMoved();
  }
}
