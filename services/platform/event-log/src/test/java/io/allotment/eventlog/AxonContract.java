package io.allotment.eventlog;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.junit.jupiter.api.AfterAll;

/** What Axon asks of every storage engine. */
public abstract class AxonContract extends StorageEngineTestSuite<MongoEventStorageEngine> {

  private EventLog log;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @Override
  protected MongoEventStorageEngine buildStorageEngine() {
    log = EventLog.open(database(), new TextCodec());
    return new MongoEventStorageEngine(log);
  }

  @Override
  protected ProcessingContext processingContext() {
    return null;
  }

  @AfterAll
  void close() {
    log.close();
  }
}
