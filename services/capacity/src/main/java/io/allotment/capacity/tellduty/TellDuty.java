package io.allotment.capacity.tellduty;

import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Turn;
import java.time.Instant;
import java.util.List;

/** Tells who is gardener in some turns of a squad, and how new that is. */
public record TellDuty(SquadId squad, List<Turn> turns, Instant at) {
  public TellDuty {
    turns = List.copyOf(turns);
  }
}
