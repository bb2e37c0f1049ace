package io.allotment.capacity.event;

import io.allotment.capacity.event.OfFloor.FloorSet;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.model.PercentLine;

/** The share that every squad keeps at least, from day to day. */
public record Floor(PercentLine line) {

  /** Where the community said nothing. */
  public static final Floor DEFAULT = new Floor(PercentLine.of(new Percent(30)));

  /** With one more event. */
  public Floor after(CapacityEvent event) {
    return event instanceof FloorSet set ? new Floor(line.with(set.from(), set.floor())) : this;
  }
}
