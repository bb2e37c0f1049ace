package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;

/** How commits lie in the database, and that what lies there can be read for ever. */
class StoredFormTest {

  enum Reason {
    UNSAID,
    HOLIDAY
  }

  record Share(BigInteger numerator, BigInteger denominator) {}

  record AbsenceRecorded(
      String member,
      LocalDate from,
      LocalDate to,
      ZoneId zone,
      LocalTime handover,
      List<DayOfWeek> workingDays,
      Share share,
      Map<String, Integer> weeks,
      Optional<String> note,
      Reason reason,
      boolean whole,
      long count,
      Instant recordedAt) {}

  private static final AbsenceRecorded ABSENCE =
      new AbsenceRecorded(
          "ines",
          LocalDate.of(2026, 12, 21),
          LocalDate.of(2026, 12, 23),
          ZoneId.of("Europe/Lisbon"),
          LocalTime.of(10, 0),
          List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
          new Share(BigInteger.valueOf(4), new BigInteger("900000000000000000000000000001")),
          Map.of("2026-W52", 1),
          Optional.empty(),
          Reason.UNSAID,
          true,
          7,
          Instant.parse("2026-11-16T09:30:00.123456Z"));

  private static final EventTypes TYPES =
      EventTypes.builder()
          .event("rotation.AbsenceRecorded", "2", AbsenceRecorded.class)
          .upgrade("rotation.AbsenceRecorded", "1", "2", old -> old.append("reason", "UNSAID"))
          .build();

  private static GenericTaggedEventMessage<EventMessage> recorded() {
    return new GenericTaggedEventMessage<>(
        new GenericEventMessage(
            "7f1c",
            TYPES.resolveOrThrow(AbsenceRecorded.class),
            ABSENCE,
            Map.of("actor", "ines"),
            Instant.parse("2026-11-16T09:30:00.123456Z")),
        LogProbe.tags("member:ines", "squad:checkout"));
  }

  private static EventMessage first(MongoDatabase database) {
    try (LogProbe log = new LogProbe(EventLog.open(database, new JacksonEventCodec(TYPES)))) {
      return LogProbe.take(log.stream(EventCriteria.havingAnyTag(), 1), 1).getFirst().message();
    }
  }

  private static String golden(String name) throws IOException {
    try (var in = StoredFormTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aCommitIsReadableInAShell() throws Exception {
    try (TestServer server = new TestServer()) {
      MongoDatabase database = server.database();
      try (LogProbe log = new LogProbe(EventLog.open(database, new JacksonEventCodec(TYPES)))) {
        log.append(recorded());
      }
      Document stored = database.getCollection("log").find().first();
      assertThat(stored.getString("commit")).hasSize(36);
      stored.put("commit", "0e0ff1b8-5c1c-4a5e-a7a1-0a6d5b1c2d3e");
      assertThat(stored.toJson(JsonWriterSettings.builder().indent(true).build()) + "\n")
          .isEqualTo(golden("commit-2.json"));
    }
  }

  @Test
  void whatWasStoredComesBackAsTheSameValue() throws Exception {
    try (TestServer server = new TestServer()) {
      for (String released : List.of("commit-2.json", "commit-1.json")) {
        MongoDatabase database = server.database();
        database.getCollection("log").insertOne(Document.parse(golden(released)));
        EventMessage event = first(database);
        assertThat(event.payload()).isEqualTo(ABSENCE);
        assertThat(event.type()).isEqualTo(new MessageType("rotation.AbsenceRecorded", "2"));
        assertThat(event.identifier()).isEqualTo("7f1c");
        assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-11-16T09:30:00.123Z"));
        assertThat(event.metadata()).containsExactlyInAnyOrderEntriesOf(Map.of("actor", "ines"));
      }
    }
  }

  @Test
  void anUnknownTypeIsReportedAndNotSkipped() throws Exception {
    try (TestServer server = new TestServer()) {
      MongoDatabase database = server.database();
      Document commit = Document.parse(golden("commit-2.json"));
      commit.getList("events", Document.class).getFirst().put("type", "rotation.Forgotten");
      database.getCollection("log").insertOne(commit);
      assertThatThrownBy(() -> first(database))
          .isInstanceOf(UnknownEventTypeException.class)
          .hasMessageContaining("rotation.Forgotten");
    }
  }

  @Test
  void aVersionNobodyCanUpgradeIsReported() throws Exception {
    try (TestServer server = new TestServer()) {
      MongoDatabase database = server.database();
      Document commit = Document.parse(golden("commit-2.json"));
      commit.getList("events", Document.class).getFirst().put("version", "3");
      database.getCollection("log").insertOne(commit);
      assertThatThrownBy(() -> first(database)).isInstanceOf(UnknownEventTypeException.class);
    }
  }

  @Test
  void nothingIsStoredThatCouldNotBeRead() {
    JacksonEventCodec codec = new JacksonEventCodec(TYPES);
    assertThatThrownBy(() -> codec.encode(new MessageType("rotation.Unknown", "1"), ABSENCE))
        .isInstanceOf(UnknownEventTypeException.class);
    assertThatThrownBy(
            () -> codec.encode(new MessageType("rotation.AbsenceRecorded", "1"), ABSENCE))
        .isInstanceOf(UnknownEventTypeException.class);
    assertThatThrownBy(
            () -> codec.encode(new MessageType("rotation.AbsenceRecorded", "2"), "a text"))
        .isInstanceOf(UnknownEventTypeException.class);
    assertThatThrownBy(() -> EventTypes.builder().event("a", String.class).event("a", Long.class))
        .isInstanceOf(UnknownEventTypeException.class);
  }

  @Test
  void aTagKeyHasNoColon() {
    try (TestServer server = new TestServer();
        LogProbe log = new LogProbe(server.database(), LogSettings.onlyProcess())) {
      var tagged = new GenericTaggedEventMessage<>(recorded().event(), Set.of(new Tag("a:b", "c")));
      CompletableFuture<AppendTransaction<?>> append =
          log.engine.appendEvents(AppendCondition.none(), null, tagged);
      assertThatThrownBy(() -> LogProbe.get(append)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
