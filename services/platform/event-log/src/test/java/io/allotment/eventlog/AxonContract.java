package io.allotment.eventlog;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.junit.jupiter.api.AfterAll;

/** What Axon asks of every storage engine. */
class AxonStorageEngineSuiteTest extends StorageEngineTestSuite<MongoEventStorageEngine> {

  private final TestServer server = new TestServer();
  private EventLog log;

  @Override
  protected MongoEventStorageEngine buildStorageEngine() {
    log = EventLog.open(server.database(), new TextCodec());
    return new MongoEventStorageEngine(log);
  }

  @Override
  protected ProcessingContext processingContext() {
    return null;
  }

  @AfterAll
  void close() {
    log.close();
    server.close();
  }
}
