package io.allotment.capacity.view.forecast;

import io.allotment.capacity.model.IterationId;
import java.util.Map;

/**
 * What is known of how a squad worked: by day, and by iteration.
 *
 * @param drawn the days from the first of its first iteration on: of others it is not known what
 *     was drawn, as nobody could say it
 */
record Past(History history, History drawn, Map<IterationId, Drain> drains) {

  Past {
    drains = Map.copyOf(drains);
  }

  /** What was drawn in an iteration; nothing where nothing is known of it. */
  Drain drain(IterationId iteration) {
    return drains.getOrDefault(iteration, Drain.NOTHING);
  }
}
