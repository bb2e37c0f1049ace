package io.allotment.capacity.event;

import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;

/** Everything that happens to capacity. */
public sealed interface CapacityEvent
    permits OfFloor, OfSquad, OfStory, OfIteration, OfDebt, OfText, OfAlert {
  Instant at();

  /** The texts it refers to. */
  default List<TextRef> texts() {
    return List.of();
  }
}
