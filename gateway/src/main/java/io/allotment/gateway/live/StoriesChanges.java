package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.RulesChanged;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.proto.stories.v1.TextsChanged;
import java.util.Optional;

/** Which squad an event of the stories' feed concerns, for each event this gateway knows. */
final class StoriesChanges {

  private static final SquadReadings READINGS =
      new SquadReadings()
          .and(StoryChanged.class, StoryChanged::getSquad)
          .and(ClassSuggested.class, ClassSuggested::getSquad)
          .and(ClassConfirmed.class, ClassConfirmed::getSquad)
          .and(ConfirmationTakenBack.class, ConfirmationTakenBack::getSquad)
          .and(StoryGone.class, StoryGone::getSquad)
          .and(TextsChanged.class, TextsChanged::getSquad)
          .and(RulesChanged.class, RulesChanged::getSquad);

  private StoriesChanges() {}

  /** The squad an event concerns, empty for all; nothing where the event is not known here. */
  static Optional<String> in(Any event) throws InvalidProtocolBufferException {
    return READINGS.in(event);
  }
}
