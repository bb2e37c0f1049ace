package io.allotment.capacity.event;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;

/** What happened to the debt of a squad outside its iterations. */
public sealed interface OfDebt extends CapacityEvent {
  SquadId squad();

  /** The community forgave an amount. */
  record DebtForgiven(SquadId squad, MilliDays amount, TextRef reason, MemberId by, Instant at)
      implements OfDebt {
    @Override
    public List<TextRef> texts() {
      return List.of(reason);
    }
  }
}
