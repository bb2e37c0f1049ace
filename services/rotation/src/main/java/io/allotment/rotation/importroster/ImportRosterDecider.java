package io.allotment.rotation.importroster;

import io.allotment.rotation.event.Consequences;
import io.allotment.rotation.event.FirstPlan;
import io.allotment.rotation.event.LineErrors;
import io.allotment.rotation.event.LineErrors.LineError;
import io.allotment.rotation.event.Refusals;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.importroster.ImportRoster.Line;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Decides what a file of rosters changes, as one decision about everything in it. */
public final class ImportRosterDecider {
  public static final Decider<ImportRoster, Standing, RotationEvent> DECIDER =
      Standing.decider(
          ImportRosterDecider::decide,
          command -> command.rosters().boundary(squads(command), members(command)));

  private ImportRosterDecider() {}

  /** All that is wrong with the file as things stand, by line; none if it can be applied. */
  public static List<LineError> errors(ImportRoster command, Standing standing) {
    return RosterFacts.of(command, standing).errors().all();
  }

  private static Decision<RotationEvent> decide(ImportRoster command, Standing standing) {
    Set<SquadId> concerned = new TreeSet<>(squads(command));
    members(command).forEach(member -> concerned.addAll(standing.servesIn(member)));
    if (!command.rosters().hold(standing, concerned)) {
      return Refusals.rostersMoved();
    }
    RosterFacts read = RosterFacts.of(command, standing);
    LineErrors errors = read.errors();
    if (!errors.isEmpty()) {
      return errors.refusal();
    }
    List<RotationEvent> events = new ArrayList<>(read.facts());
    List<RotationEvent> plans = firstPlans(command, standing.after(events));
    events.addAll(plans);
    if (events.isEmpty()) {
      return Decision.accepted();
    }
    events.addAll(Consequences.repairs(standing.after(events), command.at()));
    if (!plans.isEmpty()) {
      events.addAll(FirstPlan.turns(standing.after(events), command.at()));
    }
    return Decision.accepted(events);
  }

  private static List<RotationEvent> firstPlans(ImportRoster command, Standing standing) {
    List<RotationEvent> facts = new ArrayList<>();
    for (SquadId squad : squads(command)) {
      SquadPlan plan = standing.squad(squad);
      if (plan != null && !plan.planned() && FirstPlan.possible(plan)) {
        facts.addAll(FirstPlan.facts(standing, plan, command.at()));
      }
    }
    return facts;
  }

  private static Set<SquadId> squads(ImportRoster command) {
    Set<SquadId> squads = new LinkedHashSet<>();
    command.lines().stream().map(Line::squad).forEach(squads::add);
    return squads;
  }

  private static Set<MemberId> members(ImportRoster command) {
    Set<MemberId> members = new LinkedHashSet<>();
    command.lines().stream().map(Line::member).forEach(members::add);
    return members;
  }
}
