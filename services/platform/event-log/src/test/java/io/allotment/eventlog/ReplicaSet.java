package io.allotment.eventlog;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterConnectionMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The members of a replica set, spoken to one by one. */
final class ReplicaSet implements AutoCloseable {

  private final Map<String, MongoClient> members = new LinkedHashMap<>();

  ReplicaSet(RealMongo mongo) {
    Document hello = mongo.client().getDatabase("admin").runCommand(new Document("isMaster", 1));
    for (String member : hello.getList("hosts", String.class, List.of())) {
      members.put(
          member,
          MongoClients.create(
              MongoClientSettings.builder()
                  .applyConnectionString(mongo.address())
                  .applyToClusterSettings(
                      cluster ->
                          cluster
                              .mode(ClusterConnectionMode.SINGLE)
                              .hosts(List.of(new ServerAddress(member))))
                  .build()));
    }
  }

  Document run(String member, Document command) {
    return members.get(member).getDatabase("admin").runCommand(command);
  }

  boolean isPrimary(String member) {
    try {
      return run(member, new Document("isMaster", 1)).getBoolean("ismaster", false);
    } catch (MongoException away) {
      return false;
    }
  }

  /** Waits until one of the members, of those given, is the primary. */
  String awaitPrimary(List<String> among) {
    await().atMost(Duration.ofMinutes(2)).until(() -> among.stream().anyMatch(this::isPrimary));
    return among.stream().filter(this::isPrimary).findFirst().orElseThrow();
  }

  List<String> all() {
    return List.copyOf(members.keySet());
  }

  List<String> others(String member) {
    List<String> others = new ArrayList<>(members.keySet());
    others.remove(member);
    return others;
  }

  /** Has the primary step down; its answer may be lost with its connections. */
  void stepDown(String primary, int seconds, boolean force) {
    try {
      run(
          primary,
          new Document("replSetStepDown", seconds)
              .append("secondaryCatchUpPeriodSecs", force ? 0 : seconds / 2)
              .append("force", force));
    } catch (MongoCommandException refused) {
      throw refused;
    } catch (MongoException cut) {
      // that it is no longer the primary is awaited
    }
  }

  /** Stops or resumes replication to a member, where the server lets tests do so. */
  void replicate(String member, boolean on) {
    Document command =
        new Document("configureFailPoint", "stopReplProducer")
            .append("mode", on ? "off" : "alwaysOn");
    try {
      run(member, command);
    } catch (MongoCommandException refused) {
      assumeThat(refused)
          .as(
              "%s does not let tests stop replication: start all members with --setParameter"
                  + " enableTestCommands=1",
              member)
          .isNull();
    }
  }

  @Override
  public void close() {
    members.values().forEach(MongoClient::close);
  }
}
