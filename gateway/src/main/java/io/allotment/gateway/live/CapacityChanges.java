package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.proto.capacity.v1.AlertRaised;
import io.allotment.proto.capacity.v1.AlertSettled;
import io.allotment.proto.capacity.v1.DebtForgiven;
import io.allotment.proto.capacity.v1.FactsChanged;
import io.allotment.proto.capacity.v1.FloorSet;
import io.allotment.proto.capacity.v1.IterationClosed;
import io.allotment.proto.capacity.v1.IterationMeasured;
import io.allotment.proto.capacity.v1.IterationOpened;
import io.allotment.proto.capacity.v1.PolicyChanged;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.RaidUndeclared;
import io.allotment.proto.capacity.v1.Reclassified;
import io.allotment.proto.capacity.v1.Released;
import io.allotment.proto.capacity.v1.Reserved;
import io.allotment.proto.capacity.v1.SpendingCorrected;
import io.allotment.proto.capacity.v1.Spent;
import io.allotment.proto.capacity.v1.TextsChanged;
import java.util.Optional;

/** Which squad an event of capacity's feed concerns, for each event this gateway knows. */
final class CapacityChanges {

  private static final SquadReadings READINGS =
      new SquadReadings()
          .and(IterationOpened.class, IterationOpened::getSquad)
          .and(IterationMeasured.class, IterationMeasured::getSquad)
          .and(IterationClosed.class, IterationClosed::getSquad)
          .and(Reserved.class, Reserved::getSquad)
          .and(Released.class, Released::getSquad)
          .and(Reclassified.class, Reclassified::getSquad)
          .and(Spent.class, Spent::getSquad)
          .and(SpendingCorrected.class, SpendingCorrected::getSquad)
          .and(RaidDeclared.class, RaidDeclared::getSquad)
          .and(RaidUndeclared.class, RaidUndeclared::getSquad)
          .and(DebtForgiven.class, DebtForgiven::getSquad)
          .and(PolicyChanged.class, PolicyChanged::getSquad)
          .and(FactsChanged.class, FactsChanged::getSquad)
          .and(AlertRaised.class, AlertRaised::getSquad)
          .and(AlertSettled.class, AlertSettled::getSquad)
          .and(FloorSet.class, _ -> "")
          .and(TextsChanged.class, _ -> "");

  private CapacityChanges() {}

  /** The squad an event concerns, empty for all; nothing where the event is not known here. */
  static Optional<String> in(Any event) throws InvalidProtocolBufferException {
    return READINGS.in(event);
  }
}
