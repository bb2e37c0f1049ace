package io.allotment.capacity.raisealerts;

import io.allotment.capacity.event.Alerts;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfStory;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How a squad stands, as far as alerts look at it. Of iterations whose own label was not read it is
 * not known what happened in them.
 *
 * @param stories a plan of no iteration, for what is known of stories
 */
public record Situation(
    Squads squads, Map<IterationId, Iteration> iterations, Plan stories, Owed owed, Alerts alerts) {

  /** Of a squad of which nothing is known. */
  public static final Situation UNKNOWN =
      new Situation(Squads.NOTHING, Map.of(), Plan.NOTHING, Owed.NOTHING, Alerts.NONE);

  /** With one more event. */
  public static final BiFunction<Situation, CapacityEvent, Situation> EVOLVE = Situation::after;

  public Situation {
    iterations = Map.copyOf(iterations);
  }

  /** The events of a squad, of some of its iterations and of some stories. */
  public static Boundary boundary(
      SquadId squad, Collection<IterationId> iterations, Collection<StoryId> stories) {
    Set<Label> labels = new HashSet<>();
    labels.add(CapacityTags.squad(squad));
    labels.add(CapacityTags.debt(squad));
    labels.add(CapacityTags.alerts(squad));
    iterations.forEach(iteration -> labels.add(CapacityTags.iteration(squad, iteration)));
    stories.forEach(story -> labels.add(CapacityTags.story(story)));
    return Boundary.ofAny(labels);
  }

  /** An iteration as its own events tell it. */
  Iteration iteration(IterationId iteration) {
    return iterations.getOrDefault(iteration, Iteration.UNKNOWN);
  }

  Situation after(CapacityEvent event) {
    return new Situation(
        squads.after(event),
        event instanceof OfIteration of ? with(of) : iterations,
        event instanceof OfStory ? stories.after(event) : stories,
        owed.after(event),
        alerts.after(event));
  }

  private Map<IterationId, Iteration> with(OfIteration event) {
    Map<IterationId, Iteration> then = new HashMap<>(iterations);
    then.put(event.iteration(), iteration(event.iteration()).after(event));
    return then;
  }
}
