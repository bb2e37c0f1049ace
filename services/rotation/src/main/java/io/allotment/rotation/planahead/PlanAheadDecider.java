package io.allotment.rotation.planahead;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.FirstPlan;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.WeekPosted;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what the passing of time brings with it. */
public final class PlanAheadDecider {
  public static final Decider<PlanAhead, Standing, RotationEvent> DECIDER =
      Standing.decider(PlanAheadDecider::decide, command -> command.rosters().boundary());

  private PlanAheadDecider() {}

  private static Decision<RotationEvent> decide(PlanAhead command, Standing standing) {
    Optional<SquadId> unknown =
        command.rosters().squads().keySet().stream()
            .filter(squad -> standing.squad(squad) == null)
            .findFirst();
    if (unknown.isPresent()) {
      return Refusals.unknown(unknown.get());
    }
    if (standing.garden().squads().values().stream().noneMatch(SquadPlan::planned)) {
      return Decision.rejected(
          RotationRule.NOT_PLANNED,
          "None of these squads has a plan yet. Draw the first plan of one of them.");
    }
    if (!command.rosters().hold(standing, command.rosters().squads().keySet())) {
      return Refusals.rostersMoved();
    }
    return Decision.accepted(ahead(standing, command.at()));
  }

  /** Weeks that passed without a plan are posted as well, as gaps: so posting comes last again. */
  private static List<RotationEvent> ahead(Standing standing, Instant at) {
    List<RotationEvent> events = new ArrayList<>(posted(standing, at));
    events.addAll(Consequences.repairs(standing.after(events), at));
    events.addAll(FirstPlan.turns(standing.after(events), at));
    events.addAll(posted(standing.after(events), at));
    return events;
  }

  private static List<WeekPosted> posted(Standing standing, Instant at) {
    return Planner.postings(standing.garden(), at).stream()
        .map(posted -> new WeekPosted(posted.squad(), posted.posting(), at))
        .toList();
  }
}
