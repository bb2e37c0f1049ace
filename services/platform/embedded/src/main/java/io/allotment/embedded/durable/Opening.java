package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Opens what a directory holds, and refuses what is missing, damaged or less than it was. */
final class Opening {

  private Opening() {}

  /**
   * Opens the files of a store, or creates them where the directory holds none.
   *
   * @throws EmbeddedDatabaseException when a file is missing, cannot be read, or holds less than
   *     was acknowledged
   */
  static StoreFiles open(DataDirectory directory) {
    try {
      boolean fresh = !directory.has(StoreFiles.ACKNOWLEDGED);
      if (fresh && directory.has(StoreFiles.DATABASE)) {
        throw unusable(directory, "the file 'acknowledged' is missing", null);
      }
      AcknowledgedVersion acknowledged =
          AcknowledgedVersion.open(directory.file(StoreFiles.ACKNOWLEDGED));
      try {
        if (fresh) {
          acknowledged.write(Version.NONE);
          acknowledged.sync();
        }
        StoreFile file = opened(directory, acknowledged);
        directory.delete(StoreFiles.NEXT);
        directory.sync();
        return new StoreFiles(file, acknowledged, directory);
      } catch (IOException | RuntimeException e) {
        acknowledged.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(directory, e.toString(), e);
    }
  }

  private static StoreFile opened(DataDirectory directory, AcknowledgedVersion acknowledged)
      throws IOException {
    Version atLeast =
        acknowledged
            .read()
            .orElseThrow(() -> unusable(directory, "the file 'acknowledged' cannot be read", null));
    Path path = directory.file(StoreFiles.DATABASE);
    if (atLeast.compareTo(Version.NONE) > 0 && Files.size(path) == 0) {
      throw unusable(directory, "the file 'database.mv' is empty", null);
    }
    StoreFile file = open(directory, path);
    int format = file.format();
    Version version = file.version();
    if (format != StoreFile.FORMAT) {
      file.retire();
      throw new EmbeddedDatabaseException(
          "The database in %s was written in format %d; this program reads format %d. Nothing was changed. Open it with the program that wrote it."
              .formatted(directory, format, StoreFile.FORMAT));
    }
    if (version.compareTo(atLeast) < 0) {
      file.retire();
      throw unusable(
          directory,
          "the file 'database.mv' ends at version %s, but version %s was acknowledged"
              .formatted(version, atLeast),
          null);
    }
    return file;
  }

  private static StoreFile open(DataDirectory directory, Path path) {
    try {
      return StoreFile.open(path.toString());
    } catch (MVStoreException e) {
      throw unreadable(directory, e);
    }
  }

  /** What to throw when the file turns out to be damaged. */
  static EmbeddedDatabaseException unreadable(DataDirectory directory, RuntimeException cause) {
    return unusable(directory, "the file 'database.mv' cannot be read", cause);
  }

  private static EmbeddedDatabaseException unusable(
      DataDirectory directory, String what, @Nullable Throwable cause) {
    String message =
        "The database in %s cannot be opened: %s. Nothing was changed. Copy the directory away, then put back 'database.mv' and 'acknowledged' together from a backup."
            .formatted(directory, what);
    return cause == null
        ? new EmbeddedDatabaseException(message)
        : new EmbeddedDatabaseException(message, cause);
  }
}
