package io.allotment.rotation.namementor;

import io.allotment.rotation.event.HandoverChecks;
import io.allotment.rotation.event.OfTurn.MentorChosen;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides who is named: a member who does not serve in the turn and could serve all of it. They
 * stay its mentor for as long as that holds.
 */
public final class NameMentorDecider {
  public static final Decider<NameMentor, Standing, RotationEvent> DECIDER =
      Standing.decider(
          NameMentorDecider::decide, command -> command.rosters().boundary(command.squad(), null));

  private NameMentorDecider() {}

  private static Decision<RotationEvent> decide(NameMentor command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    Turn turn = plan.turns().get(command.week());
    if (turn == null) {
      return HandoverChecks.unknownTurn(command.squad(), command.week());
    }
    if (turn.isServed(command.at())) {
      return Decision.rejected(
          RotationRule.TURN_SERVED,
          "The turn of %s ended at %s. Name a mentor for one that is not over."
              .formatted(command.week(), turn.end()));
    }
    if (!command.lead() && turn.heldBy(command.by()).isEmpty()) {
      return Decision.rejected(
          RotationRule.NOT_YOUR_TURN,
          "%s does not serve in %s. Tell who does, or ask a lead."
              .formatted(command.by(), command.week()));
    }
    if (!command.rosters().hold(standing, standing.neighbours(command.squad()))) {
      return Refusals.rostersMoved();
    }
    if (command.mentor().equals(turn.mentor())) {
      return Decision.accepted();
    }
    return able(command, standing, turn)
        ? Decision.accepted(
            new MentorChosen(
                command.squad(), command.by(), turn.withMentor(command.mentor()), command.at()))
        : Decision.rejected(
            RotationRule.MENTOR_UNABLE,
            "%s is not available for %s, or serves in it. Name somebody else."
                .formatted(command.mentor(), command.week()));
  }

  private static boolean able(NameMentor command, Standing standing, Turn turn) {
    return !turn.pieces().isEmpty()
        && turn.heldBy(command.mentor()).isEmpty()
        && Planner.eligibility(standing.garden(), command.squad(), command.week())
            .includes(command.mentor());
  }
}
