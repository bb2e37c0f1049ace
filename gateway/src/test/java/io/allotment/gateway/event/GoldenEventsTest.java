package io.allotment.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.EventTypes;
import io.allotment.eventlog.JacksonEventCodec;
import io.allotment.gateway.event.GatewayEvent.AccountClosed;
import io.allotment.gateway.event.GatewayEvent.AccountOpened;
import io.allotment.gateway.event.GatewayEvent.FirstInvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationIssued;
import io.allotment.gateway.event.GatewayEvent.InvitationRedeemed;
import io.allotment.gateway.event.GatewayEvent.PasswordChanged;
import io.allotment.gateway.event.GatewayEvent.RoleGranted;
import io.allotment.gateway.event.GatewayEvent.RoleWithdrawn;
import io.allotment.gateway.event.GatewayEvent.TokenIssued;
import io.allotment.gateway.event.GatewayEvent.TokenRevoked;
import io.allotment.gateway.model.Role;
import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.command.EventNames;
import io.allotment.runtime.json.PlainValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.core.MessageType;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once can be read for ever: the files of a released version never change. */
class GoldenEventsTest {

  private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");
  private static final Role LEAD = Role.of("lead", "checkout");

  private static final EventNames<GatewayEvent> NAMES =
      new EventNames<>("gateway", new Deciders<>(GatewayEvent.class, GatewayTags::of));
  private static final JacksonEventCodec CODEC = codec();

  static Stream<GatewayEvent> everyEvent() {
    return Stream.of(
        new FirstInvitationIssued("i1", "d1", AT),
        new InvitationIssued("i2", "ines", true, "d2", AT),
        new InvitationRedeemed("i2", "ines"),
        new AccountOpened("ines", "c1"),
        new PasswordChanged("ines", "c2"),
        new AccountClosed("ines"),
        new RoleGranted("ines", LEAD),
        new RoleWithdrawn("ines", Role.ADMIN),
        new TokenIssued("t1", "ines", List.of(Role.ADMIN, LEAD), "d3", AT),
        new TokenRevoked("t1", "ines"));
  }

  private static JacksonEventCodec codec() {
    EventTypes.Builder types = EventTypes.builder();
    NAMES.classes().forEach(types::event);
    return new JacksonEventCodec(types.build(), new PlainValues(GatewayEvent.class));
  }

  @Test
  void thereIsAFileForEveryEvent() {
    assertThat(everyEvent().<Class<?>>map(GatewayEvent::getClass))
        .containsExactlyInAnyOrderElementsOf(NAMES.classes().values());
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void isWrittenAsEver(GatewayEvent event) throws IOException {
    assertThat(CODEC.encode(type(event), event)).isEqualTo(golden(event));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void isReadAsEver(GatewayEvent event) throws IOException {
    assertThat(CODEC.decode(type(event), golden(event)).payload()).isEqualTo(event);
  }

  private static MessageType type(GatewayEvent event) {
    return new MessageType("gateway", event.getClass().getSimpleName(), EventNames.VERSION);
  }

  private static Document golden(GatewayEvent event) throws IOException {
    String name = "/golden/1/" + event.getClass().getSimpleName() + ".json";
    try (InputStream file = GoldenEventsTest.class.getResourceAsStream(name)) {
      return Document.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
