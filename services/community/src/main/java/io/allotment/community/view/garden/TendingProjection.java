package io.allotment.community.view.garden;

import com.google.protobuf.Message;
import io.allotment.proto.rotation.v1.HandoverChanged;
import io.allotment.proto.rotation.v1.HandoverItemChanged;
import io.allotment.proto.rotation.v1.PullInChanged;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what is handed over in squads, and when mentors are pulled in. */
@Component
public class TendingProjection implements View<Message> {

  /** The public events it is made of. */
  public static final List<Message> EVENTS =
      List.of(
          HandoverChanged.getDefaultInstance(),
          HandoverItemChanged.getDefaultInstance(),
          PullInChanged.getDefaultInstance());

  /** The view's name. */
  public static final String NAME = "tending";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(HandoverChanged.class, HandoverItemChanged.class, PullInChanged.class);
  }

  @Override
  public Set<String> collections() {
    return TendingDocuments.COLLECTIONS;
  }

  @Override
  public void prepare(Generation generation) {
    new TendingDocuments(generation).index();
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case HandoverChanged of -> of.getSquad();
      case HandoverItemChanged of -> of.getSquad();
      case PullInChanged of -> of.getSquad();
      default -> throw unknown(event);
    };
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    TendingDocuments documents = new TendingDocuments(into);
    switch (event) {
      case HandoverChanged of -> documents.changed(of, position);
      case HandoverItemChanged of -> documents.changed(of, position);
      case PullInChanged of -> documents.changed(of, position);
      default -> throw unknown(event);
    }
  }

  private static IllegalArgumentException unknown(Message event) {
    return new IllegalArgumentException(
        "tending is not made of " + event.getDescriptorForType().getFullName());
  }
}
