package io.allotment.rotation.event;

import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.RotationEvent.PlanDrawn;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.Standing.Note;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.Planned;
import io.allotment.rotation.model.Planner;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a squad's plan begins, and how plans are carried on. */
public final class FirstPlan {
  private FirstPlan() {}

  /** Whether there is anybody to plan with. */
  public static boolean possible(SquadPlan plan) {
    return plan.members().values().stream().anyMatch(member -> member.optIn().takesPart());
  }

  /** Its members are trained, unless an import said otherwise, and it begins with this week. */
  public static List<RotationEvent> facts(Standing standing, SquadPlan plan, Instant at) {
    List<RotationEvent> facts = new ArrayList<>();
    for (Member member : plan.members().values()) {
      Note note = standing.note(plan.id(), member.id());
      if (!member.trained() && (note == null || !note.untrained())) {
        facts.add(new MarkedTrained(plan.id(), member.id(), at));
      }
    }
    facts.add(new PlanDrawn(plan.id(), plan.handover().weekAt(at), at));
    return facts;
  }

  /** The turns that are missing up to the horizon of each planned squad. */
  public static List<RotationEvent> turns(Standing standing, Instant at) {
    Map<SquadId, List<Turn>> turns = new TreeMap<>();
    for (Planned planned : Planner.extend(standing.garden(), at)) {
      turns.computeIfAbsent(planned.squad(), _ -> new ArrayList<>()).add(planned.turn());
    }
    List<RotationEvent> events = new ArrayList<>();
    turns.forEach((squad, missing) -> events.add(new TurnsPublished(squad, missing, at)));
    return events;
  }
}
