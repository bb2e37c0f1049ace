package io.allotment.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The embedded database in a directory of its own, which goes when it is closed. */
final class EmbeddedServer implements AutoCloseable {

  private final Path directory = newDirectory();
  private final EmbeddedDatabase embedded = EmbeddedDatabase.open(directory.resolve("data"));
  private final MongoClient client = MongoClients.create(embedded.connectionString());

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("event-log-");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** An empty database. */
  MongoDatabase database() {
    return client.getDatabase("test-" + UUID.randomUUID());
  }

  ConnectionString address() {
    return new ConnectionString(embedded.connectionString());
  }

  @Override
  public void close() {
    client.close();
    embedded.close();
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
