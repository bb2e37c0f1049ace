package io.allotment.capacity.feed;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.runtime.command.Numbered;
import io.allotment.runtime.decide.Boundary;
import java.util.List;

/** The events of a boundary that were recorded behind a position, in order; 0 for all of them. */
@FunctionalInterface
public interface Recorded {
  List<Numbered<CapacityEvent>> events(Boundary boundary, long after);
}
