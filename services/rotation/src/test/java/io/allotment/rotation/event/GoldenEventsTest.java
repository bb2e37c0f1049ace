package io.allotment.rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.rotation.golden.Golden;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.core.MessageType;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once can be read for ever: the files of a released version never change. */
class GoldenEventsTest {

  private static final String VERSION = "events/1";
  private static final EventNames<RotationEvent> NAMES =
      new EventNames<>("rotation", new Deciders<>(RotationEvent.class, RotationTags::of));
  private static final JacksonEventCodec CODEC = codec();

  private static JacksonEventCodec codec() {
    EventTypes.Builder types = EventTypes.builder();
    NAMES.classes().forEach(types::event);
    return new JacksonEventCodec(types.build(), new PlainValues(RotationEvent.class));
  }

  /** One event of each type, from a history in which all of them occur. */
  static List<RotationEvent> oneOfEach() {
    Map<Class<?>, RotationEvent> first = new LinkedHashMap<>();
    EventsAsJsonTest.everything().forEach(event -> first.putIfAbsent(event.getClass(), event));
    return List.copyOf(first.values());
  }

  static List<String> files() {
    return Golden.in(VERSION);
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void isWrittenAsEver(RotationEvent event) {
    Golden.check(
        VERSION + "/" + event.getClass().getSimpleName(),
        CODEC.encode(type(event.getClass().getSimpleName()), event).toJson());
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void isReadAsEver(RotationEvent event) {
    String name = event.getClass().getSimpleName();
    assertThat(CODEC.decode(type(name), stored(name)).payload()).isEqualTo(event);
  }

  @Test
  void thereIsAFileForEveryEvent() {
    assertThat(files())
        .containsExactlyInAnyOrderElementsOf(
            NAMES.classes().values().stream().map(Class::getSimpleName).toList());
  }

  private static MessageType type(String name) {
    return new MessageType("rotation", name, EventNames.VERSION);
  }

  private static Document stored(String name) {
    return Document.parse(Golden.read(VERSION + "/" + name).toString());
  }
}
