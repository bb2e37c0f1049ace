package io.allotment.eventlog;

import static io.allotment.eventlog.LogProbe.event;
import static io.allotment.eventlog.LogProbe.tagged;
import static io.allotment.eventlog.LogProbe.unless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a log does with one writer at a time. */
public abstract class EventLogContract {

  private static final EventCriteria EVERYTHING = EventCriteria.havingAnyTag();

  /** Four of these are more than a document holds. */
  private static final String LARGE = "x".repeat(5 << 20);

  private MongoDatabase database;
  private LogProbe log;

  /** An empty database. */
  protected abstract MongoDatabase database();

  /** How the log is opened. */
  protected LogSettings settings() {
    return LogSettings.shared();
  }

  @BeforeEach
  void open() {
    database = database();
    log = new LogProbe(database, settings());
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void refused(AppendCondition condition) {
    long head = log.log.head();
    assertThatThrownBy(() -> log.append(condition, event("T", "refused")))
        .isInstanceOf(AppendEventsTransactionRejectedException.class);
    assertThat(log.log.freshHead()).isEqualTo(head);
  }

  private void accepted(AppendCondition condition) {
    long head = log.log.head();
    assertThat(log.append(condition, event("Nothing", "accepted"))).isEqualTo(head + 1);
  }

  @Test
  void theFirstEventIsAtPositionOne() {
    assertThat(log.log.head()).isEqualTo(1);
    assertThat(log.append(event("T", "a"), event("T", "b"))).isEqualTo(3);
    assertThat(log.append(event("T", "c"))).isEqualTo(4);
    assertThat(log.source(EVERYTHING)).isEqualTo(new LogProbe.Sourced(List.of("a", "b", "c"), 4));
  }

  @Test
  void anEventExactlyBehindTheMarkerConflictsAndOneBeforeItDoesNot() {
    log.append(event("T", "a", "squad:x"));
    log.append(event("T", "b", "squad:x"));
    refused(unless(tagged("squad:x"), 1));
    refused(unless(tagged("squad:x"), 2));
    accepted(unless(tagged("squad:x"), 3));
  }

  @Test
  void aMarkerInsideACommitSeparatesItsEvents() {
    log.append(event("T", "a", "squad:x"), event("T", "b", "squad:y"));
    refused(unless(tagged("squad:x"), 1));
    accepted(unless(tagged("squad:x"), 2));
    refused(unless(tagged("squad:y"), 2));
    assertThat(log.source(EVERYTHING, 2).texts()).containsExactly("b", "accepted");
  }

  @Test
  void aMarkerFarBackIsJudgedAgainstAllThatCameAfter() {
    log.append(event("T", "a", "squad:x"));
    IntStream.range(0, 50).forEach(i -> log.append(event("T", "noise" + i, "squad:noise")));
    refused(unless(tagged("squad:x"), 1));
    accepted(unless(tagged("squad:x"), 2));
    refused(unless(tagged("squad:noise"), 2));
  }

  @Test
  void aTagCarriedOnceIsThatOfTheFirstCommitAndOfAllItsEvents() {
    try (LogProbe once = new LogProbe(database, settings().withOnce("act"))) {
      once.append(event("T", "a", "act:1"), event("T", "b", "act:1", "squad:x"));
      assertThatThrownBy(() -> once.append(event("T", "again", "act:1", "squad:y")))
          .isInstanceOf(AppendEventsTransactionRejectedException.class);
      assertThat(once.append(event("T", "c", "act:2", "squad:x"))).isEqualTo(4);
      assertThat(once.append(event("T", "d", "squad:x"))).isEqualTo(5);
      assertThat(once.source(EVERYTHING).texts()).containsExactly("a", "b", "c", "d");
    }
  }

  @Test
  void whatIsCarriedOnceIsFoundAsAnyOtherTag() {
    try (LogProbe once = new LogProbe(database, settings().withOnce("act"))) {
      once.append(event("T", "a", "act:1", "squad:x"), event("U", "b", "act:1"));
      once.append(event("T", "c", "act:2", "squad:x"));
      once.append(event("T", "d", "squad:x"));
    }
    try (LogProbe once = new LogProbe(database, settings().withOnce("act"))) {
      assertThat(once.source(tagged("act:1")).texts()).containsExactly("a", "b");
      assertThat(once.source(tagged("act:3")).texts()).isEmpty();
      assertThat(once.source(tagged("act:1", "squad:x")).texts()).containsExactly("a");
      assertThat(once.source(tagged("act:2", "squad:y")).texts()).isEmpty();
      assertThat(once.source(tagged("act:1").or(tagged("act:2"))).texts())
          .containsExactly("a", "b", "c");
      assertThat(once.source(tagged("act:1").or(tagged("squad:x"))).texts())
          .containsExactly("a", "b", "c", "d");
      assertThat(once.source(EventCriteria.havingTags("act", "1").andBeingOneOfTypes("U")).texts())
          .containsExactly("b");
      assertThat(once.source(tagged("squad:x")).texts()).containsExactly("a", "c", "d");
      assertThatThrownBy(() -> once.append(unless(tagged("act:2"), 1), event("T", "refused")))
          .isInstanceOf(AppendEventsTransactionRejectedException.class);
      assertThat(once.append(unless(tagged("act:2"), 4), event("T", "taken"))).isEqualTo(6);
    }
  }

  @Test
  void severalTagsMustBeOnOneEvent() {
    log.append(event("T", "a", "squad:x", "member:i"), event("T", "b", "squad:y", "member:j"));
    refused(unless(tagged("squad:x", "member:i"), 1));
    accepted(unless(tagged("squad:x", "member:j"), 1));
    assertThat(log.source(tagged("squad:y", "member:j")).texts()).containsExactly("b");
    assertThat(log.source(tagged("squad:y", "member:i")).texts()).isEmpty();
  }

  @Test
  void aConditionMayNameTypes() {
    QualifiedName swapped = new QualifiedName("rotation.DutySwapped");
    QualifiedName covered = new QualifiedName("rotation.DutyCovered");
    log.append(event("rotation.DutySwapped", "a", "squad:x"));
    refused(unless(ofTypes(swapped), 1));
    refused(unless(ofTypes(swapped, covered), 1));
    accepted(unless(ofTypes(covered), 1));
    refused(unless(EventCriteria.havingTags("squad", "x").andBeingOneOfTypes(swapped), 1));
    accepted(unless(EventCriteria.havingTags("squad", "y").andBeingOneOfTypes(swapped), 1));
    accepted(unless(EventCriteria.havingTags("squad", "x").andBeingOneOfTypes(covered), 1));
  }

  private static EventCriteria ofTypes(QualifiedName... types) {
    return EventCriteria.havingAnyTag().andBeingOneOfTypes(types);
  }

  @Test
  void aConditionMayNameAlternatives() {
    log.append(event("T", "a", "squad:x"), event("T", "b", "squad:y"), event("T", "c", "squad:z"));
    refused(unless(EventCriteria.either(tagged("squad:nobody"), tagged("squad:y")), 1));
    accepted(unless(EventCriteria.either(tagged("squad:nobody"), tagged("squad:y")), 3));
    assertThat(log.source(EventCriteria.either(tagged("squad:x"), tagged("squad:z"))).texts())
        .containsExactly("a", "c");
  }

  @Test
  void aConditionOverEverythingAndOneOverNothing() {
    accepted(unless(EVERYTHING, 1));
    refused(unless(EVERYTHING, 1));
    refused(unless(EventCriteria.either(tagged("squad:nobody"), EVERYTHING), 1));
    accepted(unless(EventCriteria.either(List.of()), 1));
    assertThat(log.source(EventCriteria.either(List.of())).texts()).isEmpty();
    accepted(AppendCondition.none());
    refused(AppendCondition.withCriteria(EVERYTHING));
  }

  @Test
  void anAppendOfSeveralEventsIsAllOrNothing() {
    log.append(event("T", "a", "squad:x"));
    assertThatThrownBy(
            () -> log.append(unless(tagged("squad:x"), 1), event("T", "b"), event("T", "c")))
        .isInstanceOf(AppendEventsTransactionRejectedException.class);
    assertThat(log.source(EVERYTHING).texts()).containsExactly("a");
  }

  @Test
  void anAppendIsJudgedAgainWhenItIsCommitted() {
    var early =
        LogProbe.get(
            log.engine.appendEvents(
                unless(tagged("squad:x"), 1), null, event("T", "late", "squad:x")));
    log.append(event("T", "first", "squad:x"));
    assertThatThrownBy(() -> LogProbe.get(early.commit(null)))
        .isInstanceOf(AppendEventsTransactionRejectedException.class);
  }

  @Test
  void aTransactionEndsOnce() {
    var append =
        LogProbe.get(log.engine.appendEvents(AppendCondition.none(), null, event("T", "never")));
    append.rollback(null);
    assertThatThrownBy(() -> LogProbe.get(append.commit(null)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(log.source(EVERYTHING).texts()).isEmpty();
  }

  @Test
  void aLogOpenedAgainGoesOnWhereItWas() {
    log.append(event("T", "a", "squad:x"), event("T", "b", "squad:y"));
    try (LogProbe again = new LogProbe(database, settings())) {
      assertThat(again.log.head()).isEqualTo(3);
      assertThat(again.append(unless(tagged("squad:x"), 2), event("T", "c"))).isEqualTo(4);
      assertThatThrownBy(() -> again.append(unless(tagged("squad:y"), 2), event("T", "d")))
          .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }
  }

  @Test
  void aLongBoundaryIsReadInOrder() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      log.append(event("T", "e" + i, i % 2 == 0 ? "squad:x" : "squad:y"));
      if (i % 2 == 0) {
        expected.add("e" + i);
      }
    }
    assertThat(log.source(tagged("squad:x"))).isEqualTo(new LogProbe.Sourced(expected, 601));
    assertThat(LogProbe.take(log.stream(tagged("squad:x"), 1), 300))
        .extracting(entry -> entry.message().payload())
        .isEqualTo(expected);
  }

  @Test
  void aStreamGoesOnBehindItsTokenAndGetsWhatIsAppendedNext() {
    log.append(event("T", "a"), event("T", "b", "squad:x"), event("T", "c"));
    var stream = log.stream(EVERYTHING, 2);
    CompletableFuture<Long> late = log.appendLater(AppendCondition.none(), event("T", "d"));
    var entries = LogProbe.take(stream, 3);
    assertThat(entries).extracting(e -> e.message().payload()).containsExactly("b", "c", "d");
    assertThat(entries)
        .extracting(e -> TrackingToken.fromContext(e).orElseThrow().position().orElseThrow())
        .containsExactly(3L, 4L, 5L);
    assertThat(Tag.fromContext(entries.getFirst())).contains(LogProbe.tags("squad:x"));
    assertThat(LogProbe.get(late)).isEqualTo(5);
    stream.close();
    assertThat(stream.isCompleted()).isTrue();
  }

  @Test
  void metadataMayHaveAnyKeys() {
    Map<String, String> metadata = Map.of("trace.id", "1", "$where", "2", "plain", "3");
    log.append(event("T", "a", metadata));
    try (LogProbe again = new LogProbe(database, settings())) {
      var entry = LogProbe.take(again.stream(EVERYTHING, 1), 1).getFirst();
      assertThat(entry.message().metadata()).containsExactlyInAnyOrderEntriesOf(metadata);
    }
  }

  @Test
  void anEventIsFoundByItsTime() {
    log.append(event("T", "a"));
    Instant at = Instant.parse("2026-11-16T10:00:00Z");
    assertThat(LogProbe.get(log.engine.tokenAt(at, null)).position()).hasValue(1);
    assertThat(LogProbe.get(log.engine.tokenAt(at.plus(Duration.ofNanos(1)), null)).position())
        .hasValue(1);
    assertThat(LogProbe.get(log.engine.tokenAt(at.plusMillis(1), null)).position()).hasValue(2);
  }

  @Test
  void whoeverWaitsForAPositionIsTold() {
    CompletableFuture<Long> reached = log.log.reached(3);
    log.append(event("T", "a"));
    assertThat(reached).isNotDone();
    log.append(event("T", "b"));
    assertThat(LogProbe.get(reached)).isEqualTo(3);
    assertThat(LogProbe.get(log.log.reached(2))).isEqualTo(3);
  }

  @Test
  void aListenerHearsOfTheLatestHead() {
    CompletableFuture<Long> heard = new CompletableFuture<>();
    try (var _ =
        log.log.onAppended(
            head -> {
              if (head == 3) {
                heard.complete(head);
              }
            })) {
      log.append(event("T", "a"));
      log.append(event("T", "b"));
      assertThat(LogProbe.get(heard)).isEqualTo(3);
    }
  }

  @Test
  void aHoleIsReportedAndNotReadOver() {
    try (LogProbe reader = new LogProbe(database, LogSettings.shared())) {
      log.append(event("T", "a"));
      database
          .getCollection("log")
          .insertOne(
              CommitDocument.write(
                  new Commit(7, "by-hand", Instant.EPOCH, List.of(LogProbe.stored("X", "x"))),
                  new Keys("")));
      assertThatThrownBy(reader.log::freshHead).isInstanceOf(BrokenLogException.class);
      database.getCollection("log").deleteOne(new Document("_id", 7L));
      assertThat(reader.log.freshHead()).isEqualTo(2);
    }
  }

  @Test
  void aClosedLogTakesNothing() {
    log.close();
    assertThatThrownBy(() -> log.append(event("T", "a")))
        .isInstanceOf(LogUnavailableException.class);
  }

  @Test
  void anAppendTooLargeForADocumentIsRefusedAndStopsNobody() {
    log.append(event("T", "a"));
    List<CompletableFuture<Long>> appends = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      appends.add(log.appendLater(AppendCondition.none(), event("T", "small" + i)));
    }
    assertThatThrownBy(() -> log.append(event("T", LARGE), event("T", LARGE.repeat(3))))
        .isInstanceOf(OversizedAppendException.class)
        .hasMessageContaining("MiB");
    appends.forEach(LogProbe::get);
    assertThat(log.append(event("T", "b"))).isEqualTo(11);
    assertThat(log.source(EVERYTHING).texts()).hasSize(10).startsWith("a").endsWith("b");
  }

  @Test
  void anAppendThatCannotBeWrittenFailsAloneAndStopsNobody() {
    EventCodec codec =
        new EventCodec() {
          @Override
          public Document encode(MessageType type, Object payload) {
            return payload.equals("bad")
                ? new Document("unencodable", new Object())
                : new Document("text", payload);
          }

          @Override
          public Decoded decode(MessageType type, Document payload) {
            return new Decoded(type, payload.getString("text"));
          }
        };
    try (LogProbe strict = new LogProbe(EventLog.open(database, codec, settings()))) {
      List<CompletableFuture<Long>> appends = new ArrayList<>();
      for (String text : List.of("a", "bad", "b")) {
        appends.add(strict.appendLater(AppendCondition.none(), event("T", text)));
      }
      assertThat(LogProbe.get(appends.get(0))).isEqualTo(2);
      assertThatThrownBy(() -> LogProbe.get(appends.get(1)))
          .isInstanceOf(CodecConfigurationException.class);
      assertThat(LogProbe.get(appends.get(2))).isEqualTo(3);
    }
  }
}
