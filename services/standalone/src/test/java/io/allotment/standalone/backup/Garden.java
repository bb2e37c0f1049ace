package io.allotment.standalone.backup;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;

/** A data directory as an installation leaves it, and looks into one. */
final class Garden {

  static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  private Garden() {}

  /** Sows a directory: a document, a key, a token, and what does not belong into a backup. */
  static Path sow(Path data) throws IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(data.resolve("database"))) {
      plant(database, 1);
    }
    Files.createDirectories(data.resolve("keys"));
    Files.writeString(data.resolve("keys/gateway.jwk"), "a key");
    Files.writeString(data.resolve("admin-token"), "a token");
    Files.writeString(data.resolve("demo"), "told");
    Files.writeString(data.resolve("demo.new"), "half a mark");
    Files.createDirectories(data.resolve("run"));
    Files.writeString(data.resolve("run/backup"), "of a process that was killed");
    return data;
  }

  static void plant(EmbeddedDatabase database, int bed) {
    try (MongoClient client = MongoClients.create(database.connectionString())) {
      client.getDatabase("garden").getCollection("beds").insertOne(new Document("_id", bed));
    }
  }

  static boolean holds(Path data, int bed) {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(data.resolve("database"));
        MongoClient client = MongoClients.create(database.connectionString())) {
      return client.getDatabase("garden").getCollection("beds").countDocuments(eq(bed)) == 1;
    }
  }

  static void damage(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);
  }

  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
