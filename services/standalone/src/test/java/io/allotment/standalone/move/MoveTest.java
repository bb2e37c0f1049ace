package io.allotment.standalone.move;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.embedded.EmbeddedDatabaseException;
import io.allotment.standalone.task.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moves between two embedded databases; see {@link RealMoveTest} for one to a replica set. */
class MoveTest {

  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  @TempDir private static Path shared;
  private static EmbeddedDatabase target;
  private static MongoClient there;

  @TempDir private Path root;
  private Path data;

  @BeforeAll
  static void openTarget() {
    target = EmbeddedDatabase.open(shared);
    there = MongoClients.create(target.connectionString());
  }

  @AfterAll
  static void closeTarget() {
    there.close();
    target.close();
  }

  @BeforeEach
  void prepare() throws IOException {
    data = Source.in(root.resolve("data"));
  }

  @AfterEach
  void drop() {
    List.of("beds", "rotation", "tools").forEach(name -> there.getDatabase(name).drop());
  }

  private String move() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    move(new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  private void move(PrintStream out) {
    new Move(data, target.connectionString() + "&serverSelectionTimeoutMS=2000", true).run(out);
  }

  private MongoDatabase rotation() {
    return there.getDatabase("rotation");
  }

  /** Compares both ends as the move does. */
  private void compare() {
    try (EmbeddedDatabase source = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient here = MongoClients.create(source.connectionString())) {
      End from = new End(here);
      new Comparison(from, new End(there), NOWHERE).of(from.collections(from.databases()));
    }
  }

  private void assertNothingArrived() {
    assertThat(there.getDatabase("beds").listCollectionNames()).isEmpty();
    assertThat(rotation().listCollectionNames()).doesNotContain("log");
    assertThat(there.getDatabase("tools").listCollectionNames()).isEmpty();
  }

  @Test
  void everythingArrivesAndIsShown() {
    String said = move();
    compare();
    assertThat(said)
        .containsPattern("beds\\.beds +9 documents")
        .containsPattern("rotation\\.log +120 documents")
        .containsPattern("rotation\\.log +120  [0-9a-f]{12} +2  the same")
        .containsPattern("tools\\.spades +0  0{12} +0  the same")
        .contains("allotment.mongo.alone=true")
        .doesNotContain(target.connectionString());
    assertThat(rotation().listCollectionNames()).containsExactly("log");
    assertThat(there.getDatabase("beds").listCollectionNames()).containsExactly("beds");
    assertThat(rotation().getCollection("log").listIndexes())
        .extracting(index -> index.get("name"), index -> index.get("unique"))
        .contains(tuple("keys", null), tuple("once", true));
  }

  @Test
  void aSecondMoveToTheSamePlaceIsRefused() {
    move();
    assertThatThrownBy(this::move)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds beds.beds already");
    compare();
  }

  @Test
  void aPlaceThatHoldsSomethingElseIsRefusedAndLeftAlone() {
    rotation().getCollection("mine").insertOne(new Document("_id", 1));
    assertThatThrownBy(this::move)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("rotation.mine")
        .hasMessageContaining("nothing there is overwritten");
    assertNothingArrived();
  }

  @Test
  void whatWasInterruptedGoesOn() {
    interrupt();
    rotation().getCollection("log").deleteMany(gt("_id", 50L));
    assertThat(there.getDatabase("tools").listCollectionNames()).isEmpty();
    String said = move();
    assertThat(said)
        .contains("Going on")
        .containsPattern("rotation\\.log +70 documents, behind those that were there");
    compare();
    assertThat(there.getDatabase("beds").listCollectionNames()).containsExactly("beds");
  }

  /** The server goes away when the log has been written, and comes back. */
  private void interrupt() {
    assertThatThrownBy(() -> move(afterTheLog(MoveTest::closeTarget)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("goes on");
    openTarget();
  }

  /** Does something when it is told that the log has been written. */
  private static PrintStream afterTheLog(Runnable deed) {
    return new PrintStream(PrintStream.nullOutputStream()) {
      @Override
      public PrintStream printf(Locale locale, String format, Object... shown) {
        if (shown[0].equals(new MongoNamespace("rotation", "log"))) {
          deed.run();
        }
        return this;
      }
    };
  }

  /** The move itself ends when the log has been written. */
  private void fall() {
    assertThatThrownBy(
            () ->
                move(
                    afterTheLog(
                        () -> {
                          throw new IllegalStateException("it fell");
                        })))
        .hasMessage("it fell");
  }

  @Test
  void theBeginningOfAnotherMoveIsRefused() throws IOException {
    fall();
    data = Source.in(root.resolve("other"));
    assertThatThrownBy(this::move)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("beginning of another move")
        .hasMessageContaining(root.resolve("data").toString());
  }

  @Test
  void aSourceThatWentOnMeanwhileIsNoticed() {
    fall();
    try (EmbeddedDatabase source = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient here = MongoClients.create(source.connectionString())) {
      here.getDatabase("beds").getCollection("beds").updateOne(eq("_id", 7), set("width", 4.0));
    }
    assertThatThrownBy(this::move)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("beds.beds (content)")
        .hasMessageContaining("drop the databases beds, rotation, tools");
  }

  @Test
  void everyKindOfDifferenceIsFound() {
    move();
    rotation().getCollection("log").updateOne(eq("_id", 17L), set("n", 2));
    rotation().getCollection("log").dropIndex("once");
    there.getDatabase("beds").getCollection("beds").deleteOne(eq("_id", true));
    there.getDatabase("tools").getCollection("rakes").insertOne(new Document());
    assertThatThrownBy(this::compare)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("rotation.log (content, indexes)")
        .hasMessageContaining("beds.beds (count, 8 there)")
        .hasMessageContaining("tools.rakes (only at the server)");
  }

  @Test
  void anIndexOfTheSameNameOverSomethingElseIsADifference() {
    move();
    rotation().getCollection("log").dropIndex("keys");
    rotation()
        .getCollection("log")
        .createIndex(Indexes.ascending("_id", "keys"), new IndexOptions().name("keys"));
    assertThatThrownBy(this::compare).hasMessageContaining("rotation.log (indexes)");
  }

  @Test
  void anIdOfAKindThatCannotBeMovedIsNotLeftBehindInSilence() {
    try (EmbeddedDatabase source = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient here = MongoClients.create(source.connectionString())) {
      here.getDatabase("tools")
          .getCollection("spades")
          .insertOne(new Document("_id", new Binary(new byte[] {1})));
    }
    assertThatThrownBy(this::move)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Of 1 documents in tools.spades only 0");
  }

  @Test
  void whileAllotmentRunsNothingIsMoved() {
    try (EmbeddedDatabase _ = EmbeddedDatabase.open(data.resolve("database"))) {
      assertThatThrownBy(this::move)
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining("in use");
    }
    assertNothingArrived();
  }

  @Test
  void aServerWithoutReplicasIsRefusedUnlessSaidOtherwise() {
    assertThatThrownBy(() -> new Move(data, target.connectionString(), false).run(NOWHERE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("replica set");
    assertNothingArrived();
  }

  @Test
  void whereNoServerIsOrNobodyIsLetInIsSaidWithoutThePassword() {
    String secret = UUID.randomUUID().toString();
    String wrong = target.connectionString().replaceFirst(":[^:@/]+@", ":" + secret + "@");
    for (String address :
        List.of(
            wrong, "mongodb://u:%s@127.0.0.1:1/?serverSelectionTimeoutMS=300".formatted(secret))) {
      assertThatThrownBy(() -> new Move(data, address, true).run(NOWHERE))
          .isInstanceOf(RefusedException.class)
          .message()
          .contains("127.0.0.1")
          .doesNotContain(secret);
    }
    assertThatThrownBy(() -> new Move(data, "localhost", true).run(NOWHERE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no address");
  }

  @Test
  void whereNoAllotmentIsThereIsNothingToMove() {
    data = root.resolve("nowhere");
    assertThatThrownBy(this::move)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds no Allotment");
    assertThat(data).doesNotExist();
  }
}
