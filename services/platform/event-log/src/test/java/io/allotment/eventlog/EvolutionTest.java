package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.allotment.eventlog.GardenTypes.Plant;
import io.allotment.eventlog.GardenTypes.Pruned;
import io.allotment.eventlog.GardenTypes.Sown;
import io.allotment.eventlog.GardenTypes.Watered;
import io.allotment.eventlog.GardenTypes.Weeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Axon's processors meet events of other releases: older ones they read, later ones stop them. */
class EvolutionTest {

  private static final String VIEW = "view";

  private final List<Object> handled = new CopyOnWriteArrayList<>();
  private final List<LogProbe> open = new ArrayList<>();
  private TestServer server;
  private MongoDatabase database;
  private ScheduledExecutorService threads;
  private LogProbe writer;

  @BeforeEach
  void start() {
    server = new TestServer();
    database = server.database();
    threads = Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory());
    writer = release(new AnyCodec());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    open.forEach(LogProbe::close);
    server.close();
  }

  /** Writes and reads documents, as any release might have. */
  private static final class AnyCodec implements EventCodec {
    @Override
    public Document encode(MessageType type, Object payload) {
      return (Document) payload;
    }

    @Override
    public Decoded decode(MessageType type, Document payload) {
      return new Decoded(type, payload);
    }
  }

  private LogProbe release(EventCodec codec) {
    LogProbe release = new LogProbe(EventLog.open(database, codec));
    open.add(release);
    return release;
  }

  private LogProbe thisRelease() {
    return release(new JacksonEventCodec(GardenTypes.TYPES));
  }

  private void write(String type, String version, String payload) {
    List<StoredEvent> events =
        List.of(
            new StoredEvent(
                UUID.randomUUID().toString(),
                new QualifiedName(type),
                version,
                LogProbe.tags("bed:north"),
                Instant.EPOCH,
                Document.parse(payload),
                Map.of()));
    LogProbe.get(
        writer
            .log
            .appender()
            .append(new Pending(AppendCondition.none(), events, writer.log.head())));
  }

  private void writeThePast() {
    write("garden.Pruned", "1", "{by: 'ines', plants: 1}");
    write("garden.Planted", "1", "{bed: 'north'}");
    write("garden.Pruned", "2", "{by: 'ines', plants: [{name: 'rose'}]}");
    write("garden.Tended", "1", "{act: 'weed', bed: 'north'}");
    write("garden.Tended", "1", "{act: 'water', bed: 'north'}");
    write("garden.Pruned", "3", "{gardener: 'ines', plants: [{name: 'rose', branches: 7}]}");
  }

  private PooledStreamingEventProcessor processor(LogProbe release, String... types) {
    var handler = new SimpleEventHandlingComponent((event, _) -> Optional.of("all"));
    for (String type : types) {
      handler.subscribe(
          new QualifiedName(type),
          (event, _) -> {
            handled.add(event.payload());
            return MessageStream.empty();
          });
    }
    var configuration =
        new PooledStreamingEventProcessorConfiguration()
            .eventSource(
                new StorageEngineBackedEventStore(
                    release.engine, new SimpleEventBus(), _ -> Set.of()))
            .tokenStore(MongoTokenStore.onlyProcess(database))
            .unitOfWorkFactory(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE))
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(1)
            .tokenClaimInterval(50)
            .initialToken(from -> from.firstToken(null));
    var processor = new PooledStreamingEventProcessor(VIEW, List.of(handler), configuration);
    LogProbe.get(processor.start());
    return processor;
  }

  private void awaitHandled(Object... events) {
    await().atMost(Duration.ofMinutes(1)).until(() -> handled.size() >= events.length);
    assertThat(handled).containsExactly(events);
  }

  private static void awaitStopped(PooledStreamingEventProcessor processor) {
    await().atMost(Duration.ofMinutes(1)).until(processor::isError);
  }

  @Test
  void aProcessorSeesThePastAsIfItHadBeenWrittenToday() {
    writeThePast();
    var processor =
        processor(thisRelease(), "garden.Pruned", "garden.Sown", "garden.Watered", "garden.Weeded");
    awaitHandled(
        new Pruned("ines", List.of(new Plant("unknown", 1))),
        new Sown("north"),
        new Pruned("ines", List.of(new Plant("rose", 1))),
        new Weeded("north"),
        new Watered("north"),
        new Pruned("ines", List.of(new Plant("rose", 7))));
    LogProbe.get(processor.shutdown());
  }

  @Test
  void whoAsksForANameIsGivenWhatLiesUnderTheFormerOne() {
    writeThePast();
    var processor = processor(thisRelease(), "garden.Watered", "garden.Sown");
    awaitHandled(new Sown("north"), new Watered("north"));
    LogProbe.get(processor.shutdown());
    LogProbe release = thisRelease();
    EventCriteria weeded =
        EventCriteria.havingTags("bed", "north")
            .andBeingOneOfTypes(new QualifiedName("garden.Weeded"));
    assertThat(payloads(release, weeded)).containsExactly(new Weeded("north"));
  }

  private static List<Object> payloads(LogProbe release, EventCriteria criteria) {
    var stream = release.stream(criteria, 1);
    return List.of(LogProbe.take(stream, 1).getFirst().message().payload());
  }

  @Test
  void aConditionOnANameCoversTheFormerOne() {
    LogProbe release = thisRelease();
    EventCriteria sown =
        EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("garden.Sown"));
    write("garden.Planted", "1", "{bed: 'north'}");
    var append =
        release.engine.appendEvents(
            LogProbe.unless(sown, 1), null, event(new Sown("south"), "garden.Sown"));
    assertThatThrownBy(
            () -> LogProbe.get(append.thenCompose(unfinished -> unfinished.commit(null))))
        .isInstanceOf(AppendEventsTransactionRejectedException.class);
  }

  private static TaggedEventMessage<?> event(Object payload, String type) {
    return new GenericTaggedEventMessage<>(
        new GenericEventMessage(new MessageType(type, "1"), payload), Set.of());
  }

  /** What lies in memory is read by many, each of whom brings it up to date. */
  @Test
  void anOldVersionIsBroughtUpToDateForEachReaderAnew() {
    LogProbe release = thisRelease();
    write("garden.Pruned", "2", "{by: 'ines', plants: [{name: 'rose'}]}");
    assertThat(release.log.freshHead()).isEqualTo(2);
    for (int reader = 0; reader < 3; reader++) {
      assertThat(payloads(release, EventCriteria.havingAnyTag()))
          .containsExactly(new Pruned("ines", List.of(new Plant("rose", 1))));
    }
  }

  @Test
  void anUnknownTypeStopsAProcessorBeforeItStarts() {
    write("garden.Harvested", "1", "{bed: 'north'}");
    write("garden.Sown", "1", "{bed: 'north'}");
    var processor = processor(thisRelease(), "garden.Sown");
    awaitStopped(processor);
    assertThat(handled).isEmpty();
    LogProbe.get(processor.shutdown());
  }

  @Test
  void anUnknownTypeThatComesLaterStopsAProcessorUntilAReleaseRunsThatKnowsIt() {
    write("garden.Sown", "1", "{bed: 'before'}");
    var processor = processor(thisRelease(), "garden.Sown");
    awaitHandled(new Sown("before"));
    write("garden.Harvested", "1", "{bed: 'north'}");
    write("garden.Sown", "1", "{bed: 'behind'}");
    awaitStopped(processor);
    assertThat(handled).containsExactly(new Sown("before"));
    LogProbe.get(processor.shutdown());

    record Harvested(String bed) {}
    EventTypes next =
        EventTypes.builder()
            .event("garden.Sown", Sown.class)
            .event("garden.Harvested", Harvested.class)
            .build();
    var later = processor(release(new JacksonEventCodec(next)), "garden.Sown", "garden.Harvested");
    awaitHandled(new Sown("before"), new Harvested("north"), new Sown("behind"));
    LogProbe.get(later.shutdown());
  }

  @Test
  void aVersionNewerThanKnownStopsAProcessor() {
    write("garden.Sown", "1", "{bed: 'before'}");
    write("garden.Pruned", "4", "{}");
    write("garden.Sown", "1", "{bed: 'behind'}");
    var processor = processor(thisRelease(), "garden.Sown");
    awaitStopped(processor);
    assertThat(handled).containsOnly(new Sown("before"));
    LogProbe.get(processor.shutdown());
  }

  @Test
  void theRefusalSaysWhichEventAndWhatToDo() {
    write("garden.Sown", "1", "{bed: 'north'}");
    write("garden.Pruned", "4", "{}");
    LogProbe release = thisRelease();
    assertThatThrownBy(() -> LogProbe.take(release.stream(EventCriteria.havingAnyTag(), 1), 2))
        .isInstanceOf(UnknownEventTypeException.class)
        .hasMessageContainingAll(
            "position 2", "garden.Pruned", "version 4", "version 3", "Run the release that wrote");
  }

  @Test
  void aRegistrationThatLeadsNowhereIsRefused() {
    var deadEnd =
        EventTypes.builder().event("a", "3", String.class).upgrade("a", "1", "2", old -> old);
    assertThatThrownBy(deadEnd::build).isInstanceOf(UnknownEventTypeException.class);
    var circle =
        EventTypes.builder()
            .event("a", "3", String.class)
            .upgrade("a", "1", "2", old -> old)
            .upgrade("a", "2", "1", old -> old);
    assertThatThrownBy(circle::build).isInstanceOf(UnknownEventTypeException.class);
    var away = EventTypes.builder().event("a", String.class).upgrade("a", "1", "2", old -> old);
    assertThatThrownBy(away::build).isInstanceOf(UnknownEventTypeException.class);
    assertThatThrownBy(
            () ->
                EventTypes.builder()
                    .upgrade("a", "1", "2", old -> old)
                    .upgrade("a", "1", "3", old -> old))
        .isInstanceOf(UnknownEventTypeException.class);
  }
}
