package io.allotment.capacity.event;

import io.allotment.capacity.model.Alert;
import io.allotment.capacity.model.AlertKey;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;

/** What a squad is alerted to. */
public sealed interface OfAlert extends CapacityEvent {
  SquadId squad();

  /**
   * Something needs to be looked at.
   *
   * @param alert with its figures as they were then
   */
  record AlertRaised(SquadId squad, Alert alert, Instant at) implements OfAlert {}

  /** It is so no longer. */
  record AlertSettled(SquadId squad, AlertKey key, Instant at) implements OfAlert {}
}
