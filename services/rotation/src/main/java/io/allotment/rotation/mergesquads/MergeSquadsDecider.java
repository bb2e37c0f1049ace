package io.allotment.rotation.mergesquads;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.Layout;
import io.allotment.rotation.event.Moving;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides whether a squad goes into another one. No promised turn of the other changes; those who
 * come are picked from its next turns on.
 */
public final class MergeSquadsDecider {
  public static final Decider<MergeSquads, Standing, RotationEvent> DECIDER =
      Standing.decider(
          MergeSquadsDecider::decide,
          command ->
              command.rosters().boundary(List.of(command.squad(), command.into()), Set.of()));

  private MergeSquadsDecider() {}

  private static Decision<RotationEvent> decide(MergeSquads command, Standing standing) {
    SquadPlan plan = standing.squad(command.squad());
    SquadPlan into = standing.squad(command.into());
    if (plan == null) {
      return Refusals.unknown(command.squad());
    }
    if (into == null) {
      return Refusals.unknown(command.into());
    }
    if (plan.id().equals(into.id())) {
      return Decision.rejected(
          RotationRule.SAME_SQUAD,
          "The squad %s cannot go into itself. Choose another one.".formatted(plan.id()));
    }
    if (into.archived()) {
      return Refusals.archived(into.id());
    }
    if (plan.archived()) {
      return Moving.alreadyDone(plan, into) ? Decision.accepted() : Refusals.archived(plan.id());
    }
    Set<SquadId> concerned = new TreeSet<>(standing.neighbours(plan.id()));
    concerned.addAll(standing.neighbours(into.id()));
    if (!command.rosters().hold(standing, concerned)) {
      return Refusals.rostersMoved();
    }
    return Layout.refusalOfEnd(plan, command.from(), command.at())
        .orElseGet(() -> merged(command, standing, plan, into));
  }

  private static Decision<RotationEvent> merged(
      MergeSquads command, Standing standing, SquadPlan plan, SquadPlan into) {
    List<RotationEvent> facts =
        new ArrayList<>(Moving.joined(plan, into, plan.members().keySet(), command.at()));
    facts.addAll(Layout.ended(plan, command.from(), command.at()));
    return Consequences.of(standing, facts, command.at());
  }
}
