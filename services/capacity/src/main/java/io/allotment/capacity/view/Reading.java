package io.allotment.capacity.view;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Floor;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfStory.EnablerMapped;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.event.Squad;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.decide.Boundary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads from the log how squads and their iterations stand now. */
@Component
public class Reading {

  private static final BiFunction<Squads, CapacityEvent, Squads> SQUADS = Squads::after;
  private static final BiFunction<Plan, CapacityEvent, Plan> PLAN = Plan::after;
  private static final BiFunction<Owed, CapacityEvent, Owed> OWED = Owed::after;
  private static final BiFunction<Floor, CapacityEvent, Floor> FLOOR = Floor::after;

  private final Commands<CapacityEvent> commands;

  Reading(Commands<CapacityEvent> commands) {
    this.commands = commands;
  }

  /**
   * A squad that was told of.
   *
   * @throws RefusedException if there is none
   */
  public Squad squad(SquadId id) {
    Squad squad = commands.fold(Boundary.of(CapacityTags.squad(id)), Squads.NOTHING, SQUADS).of(id);
    if (squad.facts().zone() == null) {
      throw new RefusedException(
          CapacityRule.UNKNOWN_SQUAD,
          "There is no squad %s. Look at its spelling, or open it first.".formatted(id));
    }
    return squad;
  }

  /**
   * An iteration of a squad that was opened.
   *
   * @throws RefusedException if it never was
   */
  public static Squad.Course course(Squad squad, IterationId iteration) {
    Squad.Course course = squad.iterations().get(iteration);
    if (course == null) {
      throw new RefusedException(
          CapacityRule.UNKNOWN_ITERATION,
          "There is no iteration %s. Open it, or look at those there are.".formatted(iteration));
    }
    return course;
  }

  /** An iteration with all stories that time is held for, or was spent on. */
  public Plan plan(SquadId squad, IterationId iteration) {
    Set<StoryId> stories = plan(squad, iteration, List.of()).iteration().works().stories().keySet();
    return stories.isEmpty() ? plan(squad, iteration, List.of()) : plan(squad, iteration, stories);
  }

  /** An iteration with these stories. */
  public Plan plan(SquadId squad, IterationId iteration, Collection<StoryId> stories) {
    return commands.fold(Plan.boundary(squad, iteration, stories), Plan.NOTHING, PLAN);
  }

  /** An iteration as its own events tell it. */
  public Iteration iteration(SquadId squad, IterationId iteration) {
    return plan(squad, iteration, List.of()).iteration();
  }

  /** What happened in an iteration. */
  public List<CapacityEvent> events(SquadId squad, IterationId iteration) {
    return commands.events(Boundary.of(CapacityTags.iteration(squad, iteration)));
  }

  /** What a squad owes. */
  public Owed owed(SquadId squad) {
    return commands.fold(Boundary.of(CapacityTags.debt(squad)), Owed.NOTHING, OWED);
  }

  /** What a squad said of strategic stories that it counts as improvement, the latest of each. */
  public List<EnablerMapped> enablers(SquadId squad) {
    Map<StoryId, EnablerMapped> latest = new LinkedHashMap<>();
    for (CapacityEvent event : commands.events(Boundary.of(CapacityTags.enablers(squad)))) {
      if (event instanceof EnablerMapped mapped) {
        var _ = latest.put(mapped.story(), mapped);
      }
    }
    return latest.values().stream().filter(EnablerMapped::improves).toList();
  }

  /** How what a squad owes came about. */
  public List<CapacityEvent> debts(SquadId squad) {
    return commands.events(Boundary.of(CapacityTags.debt(squad)));
  }

  /** The share that every squad keeps at least. */
  public Floor floor() {
    return commands.fold(Boundary.of(CapacityTags.floor()), Floor.DEFAULT, FLOOR);
  }
}
