package io.allotment.capacity.raisealerts;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;
import java.util.Set;

/**
 * Raises what holds of a squad and settles what holds no longer.
 *
 * @param iterations those that are looked at, as {@link Looked} says
 * @param stories those that time was spent on in them
 */
public record RaiseAlerts(
    SquadId squad, Set<IterationId> iterations, Set<StoryId> stories, Instant at) {
  public RaiseAlerts {
    iterations = Set.copyOf(iterations);
    stories = Set.copyOf(stories);
  }
}
