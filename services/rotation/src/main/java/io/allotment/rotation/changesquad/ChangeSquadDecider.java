package io.allotment.rotation.changesquad;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.SquadSettings.Checked;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides whether a squad's settings change. Once a plan exists, when duty changes hands does not:
 * every turn promised so far would begin and end otherwise.
 */
public final class ChangeSquadDecider {
  public static final Decider<ChangeSquad, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ChangeSquadDecider::decide, command -> command.rosters().boundary(command.squad(), null));

  private ChangeSquadDecider() {}

  private static Decision<RotationEvent> decide(ChangeSquad command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    return command
        .settings()
        .checked(
            plan.policy(),
            plan.workingDays(),
            settings -> decide(command, settings, plan, standing));
  }

  private static Decision<RotationEvent> decide(
      ChangeSquad command, Checked settings, SquadPlan plan, Standing standing) {
    if (settings.equals(Checked.of(standing.nameOf(plan.id()), plan))) {
      return Decision.accepted();
    }
    if (plan.planned() && !settings.handover().equals(plan.handover())) {
      return Decision.rejected(
          RotationRule.HANDOVER_FIXED,
          "The turns of "
              + plan.id()
              + " are promised for "
              + words(plan)
              + ". Leave these as they are and change the rest.");
    }
    if (!command.rosters().hold(standing, standing.neighbours(plan.id()))) {
      return Refusals.rostersMoved();
    }
    return Consequences.of(
        standing,
        new SquadChanged(
            plan.id(),
            settings.name(),
            settings.handover(),
            settings.policy(),
            settings.workingDays(),
            command.at()));
  }

  private static String words(SquadPlan plan) {
    var handover = plan.handover();
    return "%s %s %s, every %d week(s)"
        .formatted(handover.day(), handover.time(), handover.zone(), handover.weeks());
  }
}
