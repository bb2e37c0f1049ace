package io.allotment.benchmark;

import io.allotment.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** The durable database in a JVM of its own: prints where it is, and closes with its input. */
final class DatabaseServer {

  private DatabaseServer() {}

  public static void main(String[] args) throws IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(args[0]))) {
      System.out.println(database.connectionString());
      while (System.in.read() >= 0) {
        // Until the other end is gone.
      }
    }
  }
}
