package io.allotment.community.view.roster;

import com.google.protobuf.Message;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.proto.rotation.v1.TurnsChanged;
import io.allotment.runtime.view.View;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes one document a squad and one a turn, from the rotation's feed. */
@Component
public class RosterProjection implements View<Message> {

  /** The public events the roster is made of. */
  public static final List<Message> EVENTS =
      List.of(SquadChanged.getDefaultInstance(), TurnsChanged.getDefaultInstance());

  private final RosterDocuments documents;

  RosterProjection(RosterDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String name() {
    return "roster";
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(SquadChanged.class, TurnsChanged.class);
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case SquadChanged changed -> changed.getSquad();
      case TurnsChanged changed -> changed.getSquad();
      default -> throw unknown(event);
    };
  }

  @Override
  public void apply(Message event, long position) {
    switch (event) {
      case SquadChanged changed -> documents.squad(changed, position);
      case TurnsChanged changed ->
          changed
              .getTurnsList()
              .forEach(turn -> documents.turn(changed.getSquad(), turn, position));
      default -> throw unknown(event);
    }
  }

  private static IllegalArgumentException unknown(Message event) {
    return new IllegalArgumentException(
        "the roster is not made of " + event.getDescriptorForType().getFullName());
  }
}
