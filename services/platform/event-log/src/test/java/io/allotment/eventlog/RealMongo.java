package io.allotment.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The MongoDB the environment names, and databases of one's own on it, dropped at the end. */
final class RealMongo implements AutoCloseable {

  static final String VARIABLE = "ALLOTMENT_TEST_MONGODB_URI";
  private static final int OLDEST = 5;

  private final ConnectionString address = address(System.getenv(VARIABLE));
  private final MongoClient client = MongoClients.create(address);
  private final Queue<String> databases = new ConcurrentLinkedQueue<>();

  RealMongo() {
    MongoDatabase admin = client.getDatabase("admin");
    requireFit(
        admin.runCommand(new Document("isMaster", 1)),
        admin.runCommand(new Document("buildInfo", 1)));
  }

  static ConnectionString address(@Nullable String named) {
    if (named == null || named.isBlank()) {
      throw new IllegalStateException(
          "Name a replica set of MongoDB %d.0 or later in the environment variable %s."
              .formatted(OLDEST, VARIABLE));
    }
    if (named.startsWith("mongodb+srv:")) {
      throw new IllegalStateException(
          "%s names its servers by DNS; name them themselves, mongodb://host:port,.., since some"
                  .formatted(VARIABLE)
              + " tests speak to each of them.");
    }
    return new ConnectionString(named);
  }

  /**
   * @param hello what the server says of its role
   * @param build what it says of its version
   * @throws IllegalStateException with the reason, if the tests cannot run there
   */
  static void requireFit(Document hello, Document build) {
    List<Integer> version = build.getList("versionArray", Integer.class);
    if (!hello.containsKey("setName") && !"isdbgrid".equals(hello.getString("msg"))) {
      throw new IllegalStateException(
          "%s names a standalone server (%s). The log asks for majorities, so a replica set is"
                  .formatted(VARIABLE, build.getString("version"))
              + " required: start it with --replSet and call rs.initiate(); one member will do.");
    }
    if (version.getFirst() < OLDEST) {
      throw new IllegalStateException(
          "%s names MongoDB %s; the log is tested with %d.0 and later."
              .formatted(VARIABLE, build.getString("version"), OLDEST));
    }
  }

  ConnectionString address() {
    return address;
  }

  MongoClient client() {
    return client;
  }

  /** A client of one's own, whose commands are listened to. */
  MongoClient client(CommandListener listener) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(address)
            .addCommandListener(listener)
            .build());
  }

  /** An empty database. */
  MongoDatabase database() {
    String name = "test-" + UUID.randomUUID();
    databases.add(name);
    return client.getDatabase(name);
  }

  @Override
  public void close() {
    databases.forEach(name -> client.getDatabase(name).drop());
    client.close();
  }
}
