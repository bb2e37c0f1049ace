package io.allotment.rotation.event;

import io.allotment.eventlog.EventCodec;
import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.eventlog.golden.GoldenEventsContract;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;

/** What was written once can be read for ever: the files of a released version never change. */
class GoldenEventsTest extends GoldenEventsContract {

  private static final EventNames<RotationEvent> NAMES =
      new EventNames<>("rotation", new Deciders<>(RotationEvent.class, RotationTags::of));
  private static final EventTypes TYPES = EventTypes.builder().events(NAMES.classes()).build();
  private static final EventCodec CODEC =
      new JacksonEventCodec(TYPES, new PlainValues(RotationEvent.class));

  @Override
  protected EventTypes types() {
    return TYPES;
  }

  @Override
  protected EventCodec codec() {
    return CODEC;
  }

  /** From a history in which all of them occur. */
  @Override
  protected Collection<RotationEvent> examples() {
    Map<Class<?>, RotationEvent> first = new LinkedHashMap<>();
    EventsAsJsonTest.everything().forEach(event -> first.putIfAbsent(event.getClass(), event));
    return first.values();
  }

  @Override
  protected Object expected(String name, MessageType type) {
    return name.equals("HandoverWritten-interrupted")
        ? EventsAsJsonTest.INTERRUPTED
        : super.expected(name, type);
  }
}
