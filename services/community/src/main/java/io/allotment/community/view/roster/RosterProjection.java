package io.allotment.community.view.roster;

import com.google.protobuf.Message;
import io.allotment.proto.rotation.v1.SquadArchived;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.proto.rotation.v1.TurnsWithdrawn;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes one document a squad and one a turn, from the rotation's feed. */
@Component
public class RosterProjection implements View<Message> {

  /** The public events the roster is made of. */
  public static final List<Message> EVENTS =
      List.of(
          SquadChanged.getDefaultInstance(),
          SquadArchived.getDefaultInstance(),
          TurnsChanged.getDefaultInstance(),
          TurnsWithdrawn.getDefaultInstance());

  /** The view's name. */
  public static final String NAME = "roster";

  @Override
  public String name() {
    return NAME;
  }

  /**
   * The first version took several changes of a turn in one batch for one; the second kept neither
   * what needs cover nor what is announced.
   */
  @Override
  public int version() {
    return 3;
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(
        SquadChanged.class, SquadArchived.class, TurnsChanged.class, TurnsWithdrawn.class);
  }

  @Override
  public Set<String> collections() {
    return RosterDocuments.COLLECTIONS;
  }

  @Override
  public void prepare(Generation generation) {
    new RosterDocuments(generation).index();
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case SquadChanged changed -> changed.getSquad();
      case SquadArchived archived -> archived.getSquad();
      case TurnsChanged changed -> changed.getSquad();
      case TurnsWithdrawn withdrawn -> withdrawn.getSquad();
      default -> throw unknown(event);
    };
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    RosterDocuments documents = new RosterDocuments(into);
    switch (event) {
      case SquadChanged changed -> documents.squad(changed, position);
      case SquadArchived archived ->
          documents.archived(archived.getSquad(), !archived.getFromWeek().isEmpty(), position);
      case TurnsChanged changed ->
          changed
              .getTurnsList()
              .forEach(turn -> documents.turn(changed.getSquad(), turn, position));
      case TurnsWithdrawn withdrawn ->
          withdrawn
              .getWeeksList()
              .forEach(week -> documents.withoutTurn(withdrawn.getSquad(), week, position));
      default -> throw unknown(event);
    }
  }

  private static IllegalArgumentException unknown(Message event) {
    return new IllegalArgumentException(
        "the roster is not made of " + event.getDescriptorForType().getFullName());
  }
}
