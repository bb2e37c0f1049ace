package io.allotment.standalone.move;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.allotment.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** An installation with three databases, of which the second has the most. */
final class Source {

  static final int COMMITS = 120;

  private Source() {}

  static Path in(Path data) throws IOException {
    Files.createDirectories(data.resolve("keys"));
    Files.writeString(data.resolve("keys/gateway.jwks"), "public");
    try (EmbeddedDatabase database = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient client = MongoClients.create(database.connectionString())) {
      beds(client.getDatabase("beds"));
      log(client.getDatabase("rotation"));
      client.getDatabase("tools").createCollection("spades");
    }
    return data;
  }

  /** Ids of every kind that can be moved, and values of kinds that are easily mistaken. */
  private static void beds(MongoDatabase beds) {
    beds.getCollection("beds")
        .insertMany(
            List.of(
                new Document("_id", "bed/ü🌱").append("rows", 3).append("area", 3L),
                new Document("_id", 7)
                    .append("width", 3.0)
                    .append("price", Decimal128.parse("1.20")),
                new Document("_id", 7_000_000_000L).append("none", null),
                new Document("_id", -0.5).append("sown", new Date(1)),
                new Document("_id", new Document("row", 1).append("bed", "a")),
                new Document("_id", new ObjectId()).append("tags", List.of("a", 1, List.of())),
                new Document("_id", true),
                new Document("_id", Date.from(Instant.parse("1969-01-01T00:00:00Z"))),
                new Document("_id", "long").append("text", "x".repeat(1 << 16))));
    beds.getCollection("beds")
        .createIndex(Indexes.compoundIndex(Indexes.ascending("rows"), Indexes.descending("area")));
  }

  private static void log(MongoDatabase rotation) {
    List<Document> commits = new ArrayList<>();
    for (long position = 1; position <= COMMITS; position++) {
      commits.add(
          new Document("_id", position)
              .append("n", 1)
              .append("keys", List.of("a", "bed:" + position))
              .append("once", "act-" + position));
    }
    rotation.getCollection("log").insertMany(commits);
    rotation
        .getCollection("log")
        .createIndex(Indexes.ascending("keys", "_id"), new IndexOptions().name("keys"));
    rotation
        .getCollection("log")
        .createIndex(
            Indexes.ascending("once"), new IndexOptions().name("once").unique(true).sparse(true));
  }
}
