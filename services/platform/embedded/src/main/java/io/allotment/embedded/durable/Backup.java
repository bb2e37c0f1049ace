package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Copies a store that stands still. The record of what was acknowledged is written last, so a copy
 * that was cut short cannot be opened.
 */
final class Backup {

  private static final int PART = 1 << 20;

  private Backup() {}

  static void copy(MVStore store, DataDirectory to) {
    if (to.has("database.mv") || to.has("acknowledged")) {
      throw new EmbeddedDatabaseException(
          "The directory %s holds a database already. Name an empty one.".formatted(to));
    }
    try {
      copy(store.getFileStore(), to.file("database.mv"));
      try (AcknowledgedVersion acknowledged = AcknowledgedVersion.open(to.file("acknowledged"))) {
        acknowledged.write(store.getCurrentVersion());
        acknowledged.sync();
      }
      to.sync();
    } catch (IOException | MVStoreException e) {
      throw new EmbeddedDatabaseException(
          "The database could not be copied to %s. Make room, or name another directory."
              .formatted(to),
          e);
    }
  }

  private static void copy(FileStore<?> from, Path to) throws IOException {
    try (FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
      long size = from.size();
      for (long at = 0; at < size; at += PART) {
        int length = (int) Math.min(PART, size - at);
        DataUtils.writeFully(target, at, from.readFully(null, at, length));
      }
      target.force(true);
    }
  }
}
