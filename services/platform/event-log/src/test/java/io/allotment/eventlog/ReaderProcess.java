package io.allotment.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;

/**
 * A process that handles the events of a log together with others, until its input ends or it is
 * killed. Each line of its input is a thing to do and the segment to do it to: {@code split},
 * {@code merge} or {@code release}. Arguments: address, database, its name.
 */
final class ReaderProcess {

  static final String PROCESSOR = "shared";

  private ReaderProcess() {}

  public static void main(String[] arguments) {
    String node = arguments[2];
    try (MongoClient client = MongoClients.create(arguments[0]);
        Scanner input = new Scanner(System.in);
        LogProbe log = new LogProbe(client.getDatabase(arguments[1]), LogSettings.shared())) {
      PooledStreamingEventProcessor processor =
          processor(log, client.getDatabase(arguments[1]), node);
      LogProbe.get(processor.start());
      while (input.hasNext()) {
        obey(processor, input.next(), input.nextInt());
      }
      LogProbe.get(processor.shutdown());
    }
    System.exit(0);
  }

  private static void obey(PooledStreamingEventProcessor processor, String act, int segment) {
    switch (act) {
      case "split" -> processor.splitSegment(segment);
      case "merge" -> processor.mergeSegment(segment);
      case "release" -> processor.releaseSegment(segment, 2, TimeUnit.SECONDS);
      default -> throw new IllegalArgumentException(act);
    }
  }

  private static PooledStreamingEventProcessor processor(
      LogProbe log, MongoDatabase database, String node) {
    Witness witness = new Witness(database, node);
    var handler =
        new SimpleEventHandlingComponent(
                (event, _) -> Optional.of(Witness.key((String) event.payload())))
            .subscribe(
                new QualifiedName("T"),
                (event, _) -> {
                  witness.handle((String) event.payload());
                  return MessageStream.empty();
                });
    var threads = Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory());
    var configuration =
        new PooledStreamingEventProcessorConfiguration()
            .eventSource(
                new StorageEngineBackedEventStore(log.engine, new SimpleEventBus(), _ -> Set.of()))
            .tokenStore(
                new MongoTokenStore(database, node, Duration.ofSeconds(10), InstantSource.system()))
            .unitOfWorkFactory(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE))
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(2)
            .tokenClaimInterval(100)
            .claimExtensionThreshold(1000)
            .initialToken(from -> from.firstToken(null));
    return new PooledStreamingEventProcessor(PROCESSOR, List.of(handler), configuration);
  }
}
