package io.allotment.rotation.changesquad;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.FirstPlan;
import io.allotment.rotation.event.Layout;
import io.allotment.rotation.event.OfTurn.TurnRetimed;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.SquadSettings.Checked;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.event.Valuation;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a squad's settings change, and what another handover makes of its plan. What is
 * announced stays. Published turns keep their gardeners and move to the new time; where turns get
 * another length they are withdrawn and planned anew, since no week is what it was.
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
    if (!command.rosters().hold(standing, standing.neighbours(plan.id()))) {
      return Refusals.rostersMoved();
    }
    List<RotationEvent> facts = new ArrayList<>();
    facts.add(
        new SquadChanged(
            plan.id(),
            settings.name(),
            settings.handover(),
            settings.policy(),
            settings.workingDays(),
            command.at()));
    facts.addAll(
        Valuation.after(
            plan.withSettings(settings.handover(), settings.workingDays(), settings.policy()),
            command.at()));
    if (!plan.planned() || settings.handover().equals(plan.handover())) {
      return Consequences.of(standing, facts, command.at());
    }
    DutyWeek from = Layout.start(plan, command.from(), command.at());
    return Layout.refusal(plan, from, command.at())
        .orElseGet(
            () ->
                settings.handover().weeks() == plan.handover().weeks()
                    ? retimed(standing, facts, plan, from, command.at())
                    : replanned(standing, facts, plan, from, command.at()));
  }

  private static Decision<RotationEvent> retimed(
      Standing standing, List<RotationEvent> facts, SquadPlan plan, DutyWeek from, Instant at) {
    List<RotationEvent> moved = new ArrayList<>(facts);
    for (Turn turn : Planner.retime(standing.after(facts).garden(), plan.id(), from)) {
      moved.add(new TurnRetimed(plan.id(), turn, at));
    }
    return Consequences.of(standing, moved, at);
  }

  private static Decision<RotationEvent> replanned(
      Standing standing, List<RotationEvent> facts, SquadPlan plan, DutyWeek from, Instant at) {
    List<RotationEvent> events = new ArrayList<>(facts);
    events.addAll(Layout.withdrawn(plan, from, at));
    events.addAll(Consequences.repairs(standing.after(events), at));
    events.addAll(FirstPlan.turns(standing.after(events), at));
    return Decision.accepted(events);
  }
}
