package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Axon's streaming processor on this log and this token store. */
class ProcessorTest {

  private final Set<String> handled = ConcurrentHashMap.newKeySet();
  private TestServer server;
  private MongoDatabase database;
  private LogProbe log;
  private ScheduledExecutorService threads;

  @BeforeEach
  void start() {
    server = new TestServer();
    database = server.database();
    log = new LogProbe(database, LogSettings.onlyProcess());
    threads = Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    log.close();
    server.close();
  }

  private PooledStreamingEventProcessor processor(MongoTokenStore tokens, AtomicInteger failures) {
    var handler =
        new SimpleEventHandlingComponent((event, _) -> Optional.of(event.identifier()))
            .subscribe(
                new QualifiedName("T"),
                (event, _) -> {
                  if (failures.getAndDecrement() > 0) {
                    return MessageStream.failed(new IllegalStateException("not yet"));
                  }
                  handled.add((String) event.payload());
                  return MessageStream.empty();
                });
    var configuration =
        new PooledStreamingEventProcessorConfiguration()
            .eventSource(
                new StorageEngineBackedEventStore(log.engine, new SimpleEventBus(), _ -> Set.of()))
            .tokenStore(tokens)
            .unitOfWorkFactory(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE))
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(2)
            .tokenClaimInterval(50)
            .claimExtensionThreshold(1000)
            .initialToken(from -> from.firstToken(null));
    return new PooledStreamingEventProcessor("view", List.of(handler), configuration);
  }

  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      log.append(LogProbe.event("T", "e" + i));
    }
  }

  /** At least once: after a merge Axon hands the faster half what the slower has not seen. */
  private void awaitHandled(int events) {
    await().atMost(Duration.ofSeconds(20)).until(() -> handled.size() == events);
  }

  @Test
  void everyEventIsHandledThroughSplitAndMerge() {
    var processor = processor(MongoTokenStore.onlyProcess(database), new AtomicInteger());
    append(0, 20);
    LogProbe.get(processor.start());
    awaitHandled(20);
    assertThat(LogProbe.get(processor.splitSegment(0))).isTrue();
    await().until(() -> processor.processingStatus().size() == 3);
    append(20, 40);
    awaitHandled(40);
    assertThat(LogProbe.get(processor.mergeSegment(0))).isTrue();
    await().until(() -> processor.processingStatus().size() == 2);
    append(40, 60);
    awaitHandled(60);
    LogProbe.get(processor.shutdown());
  }

  @Test
  void aProcessorGoesOnWhereItStopped() {
    var first = processor(MongoTokenStore.onlyProcess(database), new AtomicInteger());
    append(0, 10);
    LogProbe.get(first.start());
    awaitHandled(10);
    LogProbe.get(first.shutdown());
    append(10, 20);
    var second = processor(new MongoTokenStore(database), new AtomicInteger());
    LogProbe.get(second.start());
    awaitHandled(20);
    LogProbe.get(second.shutdown());
  }

  @Test
  void anEventThatFailsIsHandledAgain() {
    var processor = processor(MongoTokenStore.onlyProcess(database), new AtomicInteger(1));
    append(0, 1);
    LogProbe.get(processor.start());
    awaitHandled(1);
    LogProbe.get(processor.shutdown());
  }
}
