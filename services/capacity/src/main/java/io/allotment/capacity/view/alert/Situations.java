package io.allotment.capacity.view.alert;

import io.allotment.capacity.event.Alerts;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.OfAlert;
import io.allotment.capacity.event.OfSquad.SquadTold;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.raisealerts.Looked;
import io.allotment.capacity.raisealerts.RaiseAlerts;
import io.allotment.capacity.raisealerts.Situation;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Boundary.Criterion;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads from the log how squads stand, as far as alerts look at it. */
@Component
public class Situations {

  private static final Boundary SQUADS = ofType(SquadTold.class);
  private static final Boundary ALERTS = ofType(OfAlert.class);
  private static final Set<SquadId> NOBODY = Set.of();
  private static final Map<SquadId, Alerts> NOTHING = Map.of();
  private static final BiFunction<Set<SquadId>, CapacityEvent, Set<SquadId>> TOLD =
      Situations::with;
  private static final BiFunction<Map<SquadId, Alerts>, CapacityEvent, Map<SquadId, Alerts>>
      RAISED = Situations::with;

  private final Commands<CapacityEvent> commands;

  Situations(Commands<CapacityEvent> commands) {
    this.commands = commands;
  }

  /** The command that looks at a squad as it stands now. */
  public RaiseAlerts look(SquadId squad, Instant at) {
    Set<IterationId> iterations = Looked.at(squad, read(squad, Set.of(), Set.of())).ids();
    Set<StoryId> stories = Looked.at(squad, read(squad, iterations, Set.of())).stories();
    return new RaiseAlerts(squad, iterations, stories, at);
  }

  /** How a squad stands. */
  Situation of(SquadId squad, Instant at) {
    RaiseAlerts look = look(squad, at);
    return read(squad, look.iterations(), look.stories());
  }

  private Situation read(SquadId squad, Set<IterationId> iterations, Set<StoryId> stories) {
    return commands.fold(
        Situation.boundary(squad, iterations, stories), Situation.UNKNOWN, Situation.EVOLVE);
  }

  /** The squads that were told of. */
  public Set<SquadId> squads() {
    return commands.fold(SQUADS, NOBODY, TOLD);
  }

  /** What every squad was alerted to, if to anything. */
  Map<SquadId, Alerts> alerts() {
    return commands.fold(ALERTS, NOTHING, RAISED);
  }

  private static Set<SquadId> with(Set<SquadId> squads, CapacityEvent event) {
    if (!(event instanceof SquadTold told) || squads.contains(told.squad())) {
      return squads;
    }
    Set<SquadId> then = new HashSet<>(squads);
    then.add(told.squad());
    return Set.copyOf(then);
  }

  private static Map<SquadId, Alerts> with(Map<SquadId, Alerts> alerts, CapacityEvent event) {
    if (!(event instanceof OfAlert of)) {
      return alerts;
    }
    Map<SquadId, Alerts> then = new HashMap<>(alerts);
    then.merge(of.squad(), Alerts.NONE.after(of), (before, _) -> before.after(of));
    return Map.copyOf(then);
  }

  private static Boundary ofType(Class<?> type) {
    return new Boundary(Set.of(new Criterion(Set.of(), Set.of(type))));
  }
}
