package io.allotment.rotation.joinoutofhours;

import io.allotment.rotation.event.OfOutOfHours.OutOfHoursJoined;
import io.allotment.rotation.event.OutOfHours;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.model.IanaZones;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.ZoneId;
import java.util.Optional;

/** Decides that a member or a guest of a squad is on call in it from now on. */
public final class JoinOutOfHoursDecider {
  public static final Decider<JoinOutOfHours, OutOfHours, RotationEvent> DECIDER =
      OutOfHours.decider(JoinOutOfHoursDecider::decide, JoinOutOfHours::squad);

  private JoinOutOfHoursDecider() {}

  private static Decision<RotationEvent> decide(JoinOutOfHours command, OutOfHours known) {
    SquadPlan plan = known.standing().squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    if (!plan.members().containsKey(command.member())
        && !plan.guests().contains(command.member())) {
      return Refusals.unknown(command.squad(), command.member());
    }
    if (known.policy(command.squad()) == null) {
      return Decision.rejected(
          RotationRule.NO_OUT_OF_HOURS,
          known.standing().nameOf(command.squad())
              + " pays nothing out of hours. A lead of it says in its settings what it pays.");
    }
    Optional<ZoneId> zone = IanaZones.named(command.zone());
    if (zone.isEmpty()) {
      return Decision.rejected(
          RotationRule.UNKNOWN_ZONE,
          "There is no time zone \"" + command.zone() + "\". Write one like Europe/Berlin.");
    }
    return zone.get().equals(known.onCall(command.squad(), command.member()).last().zone())
        ? Decision.accepted()
        : Decision.accepted(
            new OutOfHoursJoined(command.squad(), command.member(), zone.get(), command.at()));
  }
}
