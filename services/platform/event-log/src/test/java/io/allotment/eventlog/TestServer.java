package io.allotment.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/** A MongoDB server in this JVM that forgets everything, and a database of one's own on it. */
public final class TestServer implements AutoCloseable {

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

  /** An empty database. */
  public MongoDatabase database() {
    return client.getDatabase("test-" + UUID.randomUUID());
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
