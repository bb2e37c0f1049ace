package io.allotment.rotation.withdrawabsence;

import io.allotment.rotation.event.Absences;
import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.AbsenceWithdrawn;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.SortedSet;

/**
 * Decides what being there after all brings with it: published turns that passed on stay where they
 * are; gaps are filled and marks are taken off.
 */
public final class WithdrawAbsenceDecider {
  public static final Decider<WithdrawAbsence, Standing, RotationEvent> DECIDER =
      Standing.decider(
          WithdrawAbsenceDecider::decide,
          command -> command.rosters().boundary(null, command.member()));

  private WithdrawAbsenceDecider() {}

  private static Decision<RotationEvent> decide(WithdrawAbsence command, Standing standing) {
    if (Absences.of(standing, command.member()).byId(command.absence()) == null) {
      return Decision.rejected(
          RotationRule.UNKNOWN_ABSENCE,
          command.member()
              + " has no absence "
              + command.absence()
              + ". It may be withdrawn already; look at the list.");
    }
    SortedSet<SquadId> squads = standing.servesIn(command.member());
    return command.rosters().hold(standing, squads)
        ? Consequences.of(
            standing,
            new AbsenceWithdrawn(command.member(), command.absence(), squads, command.at()))
        : Refusals.rostersMoved();
  }
}
