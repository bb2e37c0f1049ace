package io.allotment.standalone.move;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.standalone.task.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The MongoDB server that is moved to. */
record Server(ConnectionString address) {

  private static final int OLDEST = 5;

  /** How long to look for it, where the address does not say. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * @throws RefusedException if that is no address
   */
  static Server at(String address) {
    try {
      return new Server(new ConnectionString(address));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "What --to says is no address of a MongoDB, mongodb://user:password@host:port/?options (%s)."
              .formatted(e.getMessage()),
          e);
    }
  }

  MongoClient connect() {
    var settings = MongoClientSettings.builder().applyConnectionString(address);
    if (address.getServerSelectionTimeout() == null) {
      settings.applyToClusterSettings(
          cluster -> cluster.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }
    return MongoClients.create(settings.build());
  }

  /** Its hosts, and nothing that is secret. */
  String hosts() {
    return String.join(",", address.getHosts());
  }

  /** As {@link #requireFit(Document, Document, boolean)}, asking the server. */
  static void requireFit(MongoClient client, boolean alone) {
    MongoDatabase admin = client.getDatabase("admin");
    requireFit(
        admin.runCommand(new Document("isMaster", 1)),
        admin.runCommand(new Document("buildInfo", 1)),
        alone);
  }

  /**
   * Whether the services can work on it.
   *
   * @param hello what the server says of its role
   * @param build what it says of its version
   * @param alone whether one process of each service will, as {@code allotment.mongo.alone} tells
   *     them; then a server without replicas will do
   * @throws RefusedException if not, with the reason
   */
  static void requireFit(Document hello, Document build, boolean alone) {
    String version = build.getString("version");
    List<Integer> numbers = build.getList("versionArray", Integer.class);
    if (numbers.getFirst() < OLDEST) {
      throw new RefusedException(
          "The server is MongoDB %s, and Allotment needs %d.0 or later."
              .formatted(version, OLDEST));
    }
    boolean replicated = hello.containsKey("setName") || "isdbgrid".equals(hello.getString("msg"));
    if (!alone && !replicated) {
      throw new RefusedException(
          "The server is a MongoDB on its own, and replicas of a service need a replica set: its majorities decide what has happened, and its change streams tell the others at once. Start it with --replSet and call rs.initiate(), one member will do. If each service is to run once, say --alone.");
    }
  }
}
