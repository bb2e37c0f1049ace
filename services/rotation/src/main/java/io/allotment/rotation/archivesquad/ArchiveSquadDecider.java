package io.allotment.rotation.archivesquad;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Layout;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;

/**
 * Decides whether a squad ends. Its announced turns are served, those after them are withdrawn, and
 * who is freed by that may fill a gap of another squad.
 */
public final class ArchiveSquadDecider {
  public static final Decider<ArchiveSquad, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ArchiveSquadDecider::decide,
          command -> command.rosters().boundary(command.squad(), null));

  private ArchiveSquadDecider() {}

  private static Decision<RotationEvent> decide(ArchiveSquad command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    if (plan.archived()) {
      return Decision.accepted();
    }
    if (!command.rosters().hold(standing, standing.neighbours(plan.id()))) {
      return Refusals.rostersMoved();
    }
    return Layout.refusalOfEnd(plan, command.from(), command.at())
        .orElseGet(
            () ->
                Consequences.of(
                    standing, Layout.ended(plan, command.from(), command.at()), command.at()));
  }
}
