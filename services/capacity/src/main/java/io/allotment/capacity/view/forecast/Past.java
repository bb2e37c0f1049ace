package io.allotment.capacity.view.forecast;

import io.allotment.capacity.model.IterationId;
import java.util.Map;

/** What is known of how a squad worked: by day, and by iteration. */
record Past(History history, Map<IterationId, Drain> drains) {

  Past {
    drains = Map.copyOf(drains);
  }

  /** What was drawn in an iteration; nothing where nothing is known of it. */
  Drain drain(IterationId iteration) {
    return drains.getOrDefault(iteration, Drain.NOTHING);
  }
}
