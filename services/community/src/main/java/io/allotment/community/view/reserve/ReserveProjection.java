package io.allotment.community.view.reserve;

import com.google.protobuf.Message;
import io.allotment.proto.capacity.v1.DebtForgiven;
import io.allotment.proto.capacity.v1.FloorSet;
import io.allotment.proto.capacity.v1.IterationClosed;
import io.allotment.proto.capacity.v1.IterationMeasured;
import io.allotment.proto.capacity.v1.IterationOpened;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.RaidUndeclared;
import io.allotment.proto.capacity.v1.SpendingCorrected;
import io.allotment.proto.capacity.v1.Spent;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what became of the reserve of squads. */
@Component
public class ReserveProjection implements View<Message> {

  /** The public events it is made of. */
  public static final List<Message> EVENTS =
      List.of(
          IterationOpened.getDefaultInstance(),
          IterationMeasured.getDefaultInstance(),
          Spent.getDefaultInstance(),
          SpendingCorrected.getDefaultInstance(),
          RaidUndeclared.getDefaultInstance(),
          RaidDeclared.getDefaultInstance(),
          IterationClosed.getDefaultInstance(),
          DebtForgiven.getDefaultInstance(),
          FloorSet.getDefaultInstance());

  /** The view's name. */
  public static final String NAME = "reserve";

  /** No squad has this id. */
  private static final String FLOOR = "/floor";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return EVENTS.stream().map(Message::getClass).collect(Collectors.toSet());
  }

  @Override
  public Set<String> collections() {
    return ReserveDocuments.COLLECTIONS;
  }

  @Override
  public void prepare(Generation generation) {
    new ReserveDocuments(generation).index();
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case IterationOpened of -> of.getSquad();
      case IterationMeasured of -> of.getSquad();
      case Spent of -> of.getSquad();
      case SpendingCorrected of -> of.getSquad();
      case RaidUndeclared of -> of.getSquad();
      case RaidDeclared of -> of.getSquad();
      case IterationClosed of -> of.getSquad();
      case DebtForgiven of -> of.getSquad();
      case FloorSet _ -> FLOOR;
      default -> throw unknown(event);
    };
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    ReserveDocuments documents = new ReserveDocuments(into);
    switch (event) {
      case IterationOpened of -> documents.opened(of, position);
      case IterationMeasured of -> documents.measured(of, position);
      case Spent of ->
          documents.balances(of.getSquad(), of.getIteration(), of.getBalancesList(), position);
      case SpendingCorrected of -> documents.corrected(of, position);
      case RaidUndeclared of -> documents.undeclared(of, position);
      case RaidDeclared of -> documents.declared(of, position);
      case IterationClosed of -> documents.closed(of, position);
      case DebtForgiven of -> documents.forgiven(of, position);
      case FloorSet of -> documents.floor(of, position);
      default -> throw unknown(event);
    }
  }

  private static IllegalArgumentException unknown(Message event) {
    return new IllegalArgumentException(
        "the reserve is not made of " + event.getDescriptorForType().getFullName());
  }
}
