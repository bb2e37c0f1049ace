package io.allotment.gateway;

import io.allotment.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * One database server for all tests of a run; each installation has a database of its own on it.
 */
final class SharedDatabase {

  private static final EmbeddedDatabase SERVER = open();

  private SharedDatabase() {}

  private static EmbeddedDatabase open() {
    try {
      Path directory = Files.createTempDirectory("gateway-test");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
      return EmbeddedDatabase.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String uri() {
    return SERVER.connectionString();
  }

  /** The database of the installation whose data lies there. */
  static String nameFor(Path data) {
    return "gateway-" + Integer.toHexString(data.toString().hashCode());
  }
}
