package io.allotment.rotation.opensquad;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.RotationTags;
import io.allotment.rotation.event.SquadSettings.Checked;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides whether a squad begins. */
public final class OpenSquadDecider {
  public static final Decider<OpenSquad, Standing, RotationEvent> DECIDER =
      Standing.decider(
          OpenSquadDecider::decide, command -> Boundary.of(RotationTags.squad(command.squad())));

  private OpenSquadDecider() {}

  private static Decision<RotationEvent> decide(OpenSquad command, Standing standing) {
    return command
        .settings()
        .checked(
            Policy.DEFAULT,
            WorkingPattern.WEEKDAYS,
            settings -> decide(command, settings, standing));
  }

  private static Decision<RotationEvent> decide(
      OpenSquad command, Checked settings, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Decision.accepted(
          new SquadOpened(
              command.squad(),
              settings.name(),
              settings.handover(),
              settings.policy(),
              settings.workingDays(),
              command.at()));
    }
    return settings.equals(Checked.of(standing.nameOf(plan.id()), plan))
        ? Decision.accepted()
        : Decision.rejected(
            RotationRule.ALREADY_OPEN,
            "The squad " + plan.id() + " is open with other settings. Change these instead.");
  }
}
