package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A commit that reached the primary alone takes the head there, and is rolled back when another
 * member is elected. Whoever had counted on from it would have left a hole.
 */
@Tag("mongodb")
class MongoRollbackTest {

  private RealMongo mongo;
  private ReplicaSet members;

  @BeforeEach
  void start() {
    mongo = new RealMongo();
    members = new ReplicaSet(mongo);
    assumeThat(members.all())
        .as("a rollback takes a replica set of three members that hold data")
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @AfterEach
  void stop() {
    members.close();
    mongo.close();
  }

  @Test
  void aHeadThatIsRolledBackLeavesNoHole() {
    MongoDatabase database = mongo.database();
    LogSettings patient =
        new LogSettings(false, Duration.ofMillis(100), Duration.ofMinutes(5), 1000);
    try (LogProbe log = new LogProbe(database, patient);
        LogProbe reader = new LogProbe(database, patient)) {
      log.append(LogProbe.event("T", "a"));
      String old = members.awaitPrimary(members.all());
      List<String> others = members.others(old);
      CompletableFuture<Long> append;
      try {
        others.forEach(member -> members.replicate(member, false));
        placeGhost(database, 2);
        assertThat(reader.log.freshHead()).as("what a majority has").isEqualTo(2);
        append =
            CompletableFuture.supplyAsync(
                () -> log.append(AppendCondition.none(), LogProbe.event("T", "b")),
                task -> Thread.ofVirtual().start(task));
        members.stepDown(old, 120, true);
        elect(others);
      } finally {
        others.forEach(member -> members.replicate(member, true));
      }
      assertThat(append.orTimeout(5, TimeUnit.MINUTES).join()).isEqualTo(3);
      assertThat(Certificate.check(database)).containsExactly("a", "b");
      assertThat(LogProbe.get(reader.log.reached(3))).isEqualTo(3);
    }
  }

  private static void placeGhost(MongoDatabase database, long position) {
    Commit ghost =
        new Commit(position, "ghost", Instant.EPOCH, List.of(LogProbe.stored("T", "ghost")));
    database
        .getCollection("log")
        .withWriteConcern(WriteConcern.W1)
        .insertOne(CommitDocument.write(ghost, new Keys("")));
  }

  /** Has one of those elected that lack the ghost, and keeps it from fetching that first. */
  private void elect(List<String> others) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              tryTo(others.getFirst(), new Document("replSetStepUp", 1));
              tryTo(others.getFirst(), new Document("replSetAbortPrimaryCatchUp", 1));
              return members.isPrimary(others.getFirst());
            });
  }

  private void tryTo(String member, Document command) {
    try {
      members.run(member, command);
    } catch (MongoException notNow) {
      // what it is for is awaited
    }
  }
}
