package io.allotment.standalone.move;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Moves to the replica set that the environment names. Its databases {@code beds}, {@code rotation}
 * and {@code tools} must not be there, and are dropped at the end.
 */
@Tag("mongodb")
class RealMoveTest {

  private static final List<String> DATABASES = List.of("beds", "rotation", "tools");

  @TempDir private Path root;
  private String address;
  private MongoClient there;
  private boolean begun;

  @BeforeEach
  void connect() {
    address = System.getenv("ALLOTMENT_TEST_MONGODB_URI");
    there = MongoClients.create(address);
    assertThat(there.listDatabaseNames()).doesNotContainAnyElementsOf(DATABASES);
    begun = true;
  }

  @AfterEach
  void drop() {
    if (begun) {
      DATABASES.forEach(name -> there.getDatabase(name).drop());
    }
    there.close();
  }

  @Test
  void everythingArrivesAndCanBeWrittenOn() throws Exception {
    Path data = Source.in(root.resolve("data"));
    new Move(data, address, false).run(System.out);
    try (EmbeddedDatabase source = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient here = MongoClients.create(source.connectionString())) {
      End from = new End(here);
      new Comparison(from, new End(there), System.out).of(from.collections(from.databases()));
    }
    there
        .getDatabase("rotation")
        .getCollection("log")
        .insertOne(new Document("_id", Source.COMMITS + 1L));
  }
}
