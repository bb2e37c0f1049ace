package io.allotment.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A MongoDB server in this JVM that forgets everything, and databases of one's own on it. */
public final class TestServer implements AutoCloseable {

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final ConnectionString address =
      new ConnectionString(server.bindAndGetConnectionString());
  private final AtomicInteger inserts = new AtomicInteger();
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(address)
              .addCommandListener(new InsertCounter(inserts))
              .build());

  private record InsertCounter(AtomicInteger inserts) implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      if (event.getCommandName().equals("insert")) {
        inserts.incrementAndGet();
      }
    }
  }

  /** An empty database. */
  public MongoDatabase database() {
    return client.getDatabase("test-" + UUID.randomUUID());
  }

  /** Where the server listens. */
  public ConnectionString address() {
    return address;
  }

  /** How many insert commands were sent by the databases given out. */
  public int inserts() {
    return inserts.get();
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
