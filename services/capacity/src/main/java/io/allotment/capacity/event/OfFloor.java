package io.allotment.capacity.event;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Percent;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to the share that every squad keeps at least. */
public sealed interface OfFloor extends CapacityEvent {

  /**
   * The community set the floor.
   *
   * @param from the first day it holds; what was set for later days holds no more
   */
  record FloorSet(Percent floor, LocalDate from, MemberId by, Instant at) implements OfFloor {}
}
