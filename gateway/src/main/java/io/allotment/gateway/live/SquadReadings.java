package io.allotment.gateway.live;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which squad an event of a feed concerns, for each event this gateway knows of it. */
final class SquadReadings {

  private final List<Reading<?>> readings = new ArrayList<>();

  private record Reading<E extends Message>(Class<E> type, Function<E, String> squad) {

    String read(Any event) throws InvalidProtocolBufferException {
      return squad.apply(event.unpack(type));
    }
  }

  /**
   * With one more type of event.
   *
   * @param squad the id of the squad, empty for all
   */
  <E extends Message> SquadReadings and(Class<E> type, Function<E, String> squad) {
    readings.add(new Reading<>(type, squad));
    return this;
  }

  /** The squad an event concerns, empty for all; nothing where the event is not known here. */
  Optional<String> in(Any event) throws InvalidProtocolBufferException {
    for (Reading<?> reading : readings) {
      if (event.is(reading.type())) {
        return Optional.of(reading.read(event));
      }
    }
    return Optional.empty();
  }
}
