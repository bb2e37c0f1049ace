package io.allotment.rotation.leaveoutofhours;

import io.allotment.rotation.event.OfOutOfHours.OutOfHoursLeft;
import io.allotment.rotation.event.OutOfHours;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/** Decides that somebody is on call no more, without asking why. No turn moves because of it. */
public final class LeaveOutOfHoursDecider {
  public static final Decider<LeaveOutOfHours, OutOfHours, RotationEvent> DECIDER =
      OutOfHours.decider(LeaveOutOfHoursDecider::decide, LeaveOutOfHours::squad);

  private LeaveOutOfHoursDecider() {}

  private static Decision<RotationEvent> decide(LeaveOutOfHours command, OutOfHours known) {
    if (known.standing().squad(command.squad()) == null) {
      return Refusals.unknown(command.squad());
    }
    return known.onCall(command.squad(), command.member()).last().zone() == null
        ? Decision.accepted()
        : Decision.accepted(new OutOfHoursLeft(command.squad(), command.member(), command.at()));
  }
}
