package io.allotment.rotation.optout;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what opting out brings with it: published turns pass on at once, announced ones only when
 * the member says so.
 */
public final class OptOutDecider {
  public static final Decider<OptOut, Standing, RotationEvent> DECIDER =
      Standing.decider(
          OptOutDecider::decide,
          command -> command.rosters().boundary(command.squad(), command.member()));

  private OptOutDecider() {}

  private static Decision<RotationEvent> decide(OptOut command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    Member member = plan.members().get(command.member());
    if (member == null) {
      return Refusals.unknown(command.squad(), command.member());
    }
    List<RotationEvent> givenUp = command.frozenToo() ? givenUp(command, standing) : List.of();
    if (!member.optIn().takesPart() && givenUp.isEmpty()) {
      return Decision.accepted();
    }
    if (!command.rosters().hold(standing, standing.servesIn(member.id()))) {
      return Refusals.rostersMoved();
    }
    List<RotationEvent> facts = new ArrayList<>();
    facts.add(new OptedOut(plan.id(), member.id(), command.frozenToo(), command.at()));
    facts.addAll(givenUp);
    return Consequences.of(standing, facts, command.at());
  }

  private static List<RotationEvent> givenUp(OptOut command, Standing standing) {
    return Consequences.events(
        Planner.giveUp(standing.garden(), command.squad(), command.member(), command.at()),
        command.at());
  }
}
