package io.allotment.stories.view.squad;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.google.protobuf.Message;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.proto.rotation.v1.SquadArchived;
import io.allotment.proto.rotation.v1.SquadChanged;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Writes one document a squad, from the rotation's feed: stories belong to squads that exist. */
@Component
public class SquadProjection implements View<Message> {

  /** The public events that squads are known by. */
  public static final List<Message> EVENTS =
      List.of(SquadChanged.getDefaultInstance(), SquadArchived.getDefaultInstance());

  static final String NAME = "squads";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(SquadChanged.class, SquadArchived.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of(NAME);
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case SquadChanged changed -> changed.getSquad();
      case SquadArchived archived -> archived.getSquad();
      default -> throw unknown(event);
    };
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    Bson change =
        switch (event) {
          case SquadChanged changed -> set("name", changed.getName());
          case SquadArchived archived -> set("archived", !archived.getFromWeek().isEmpty());
          default -> throw unknown(event);
        };
    into.collection(NAME).updateOne(eq(key(event)), change, new UpdateOptions().upsert(true));
  }

  private static IllegalArgumentException unknown(Message event) {
    return new IllegalArgumentException(
        "squads are not known by " + event.getDescriptorForType().getFullName());
  }
}
