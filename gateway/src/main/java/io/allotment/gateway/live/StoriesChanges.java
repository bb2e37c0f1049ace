package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.RulesChanged;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.proto.stories.v1.TextsChanged;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which squad an event of the stories' feed concerns, for each event this gateway knows. */
final class StoriesChanges {

  private static final List<Reading<?>> READINGS =
      List.of(
          new Reading<>(StoryChanged.class, StoryChanged::getSquad),
          new Reading<>(ClassSuggested.class, ClassSuggested::getSquad),
          new Reading<>(ClassConfirmed.class, ClassConfirmed::getSquad),
          new Reading<>(ConfirmationTakenBack.class, ConfirmationTakenBack::getSquad),
          new Reading<>(StoryGone.class, StoryGone::getSquad),
          new Reading<>(TextsChanged.class, TextsChanged::getSquad),
          new Reading<>(RulesChanged.class, RulesChanged::getSquad));

  private StoriesChanges() {}

  private record Reading<E extends Message>(Class<E> type, Function<E, String> squad) {

    String read(Any event) throws InvalidProtocolBufferException {
      return squad.apply(event.unpack(type));
    }
  }

  /** The squad an event concerns, empty for all; nothing where the event is not known here. */
  static Optional<String> in(Any event) throws InvalidProtocolBufferException {
    for (Reading<?> reading : READINGS) {
      if (event.is(reading.type())) {
        return Optional.of(reading.read(event));
      }
    }
    return Optional.empty();
  }
}
