package io.allotment.capacity.whatif;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.event.OfIteration.IterationClosed;
import io.allotment.capacity.event.Owed;
import io.allotment.capacity.event.Squads;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MilliDays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the history of a squad has led to.
 *
 * @param owedAfter what was owed once an iteration had closed
 */
record Books(
    Squads squads,
    Map<IterationId, Iteration> iterations,
    Owed owed,
    Map<IterationId, MilliDays> owedAfter) {

  static final Books NOTHING = new Books(Squads.NOTHING, Map.of(), Owed.NOTHING, Map.of());

  Books {
    iterations = Map.copyOf(iterations);
    owedAfter = Map.copyOf(owedAfter);
  }

  static Books of(List<CapacityEvent> events) {
    Books books = NOTHING;
    for (CapacityEvent event : events) {
      books = books.after(event);
    }
    return books;
  }

  Iteration iteration(IterationId iteration) {
    return iterations.getOrDefault(iteration, Iteration.UNKNOWN);
  }

  /** What was owed once an iteration had closed; of one that has not, what is owed in the end. */
  MilliDays owed(IterationId iteration) {
    return owedAfter.getOrDefault(iteration, owed.amount());
  }

  Books after(CapacityEvent event) {
    Owed then = owed.after(event);
    Map<IterationId, Iteration> with = new HashMap<>(iterations);
    Map<IterationId, MilliDays> after = new HashMap<>(owedAfter);
    if (event instanceof OfIteration of) {
      with.put(of.iteration(), iteration(of.iteration()).after(of));
    }
    if (event instanceof IterationClosed of) {
      after.put(of.iteration(), then.amount());
    }
    return new Books(squads.after(event), with, then, after);
  }
}
