package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Copies a store that stands still, and puts such a copy back. The record of what was acknowledged
 * is written last, so a copy that was cut short, either way, cannot be opened.
 */
final class Backup {

  private static final int PART = 1 << 20;

  private Backup() {}

  static void copy(MVStore store, DataDirectory to) {
    refuseOccupied(to);
    try {
      copy(store.getFileStore(), to.file("database.mv"));
      acknowledge(store.getCurrentVersion(), to);
    } catch (IOException | MVStoreException e) {
      throw new EmbeddedDatabaseException(
          "The database could not be copied to %s. Make room, or name another directory."
              .formatted(to),
          e);
    }
  }

  /**
   * Puts a backup into a directory that holds no database, and looks whether it is whole before it
   * can be opened there.
   */
  static void restore(DataDirectory from, DataDirectory to) {
    refuseOccupied(to);
    try {
      long version = acknowledgedIn(from);
      Path copy = to.file("database.mv");
      copy(from.file("database.mv"), copy);
      if (versionOf(copy) < version) {
        Files.delete(copy);
        throw noBackup(from);
      }
      acknowledge(version, to);
    } catch (IOException e) {
      throw new EmbeddedDatabaseException(
          "The backup in %s could not be restored to %s. Make room, remove what was copied, and try again."
              .formatted(from, to),
          e);
    }
  }

  private static long acknowledgedIn(DataDirectory backup) throws IOException {
    if (!backup.has("database.mv") || !backup.has("acknowledged")) {
      throw noBackup(backup);
    }
    try (AcknowledgedVersion acknowledged = AcknowledgedVersion.open(backup.file("acknowledged"))) {
      return acknowledged.read().orElseThrow(() -> noBackup(backup));
    }
  }

  /** The version that a file holds, -1 where it holds none that is whole. */
  private static long versionOf(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return -1;
    }
    try {
      MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open();
      long version = store.getCurrentVersion();
      store.closeImmediately();
      return version;
    } catch (MVStoreException e) {
      return -1;
    }
  }

  private static EmbeddedDatabaseException noBackup(DataDirectory from) {
    return new EmbeddedDatabaseException(
        "The directory %s holds no whole backup. Name one with both 'database.mv' and 'acknowledged', as they were written together."
            .formatted(from));
  }

  private static void refuseOccupied(DataDirectory to) {
    if (to.has("database.mv") || to.has("acknowledged")) {
      throw new EmbeddedDatabaseException(
          "The directory %s holds a database already, or part of one. Move its files away, or name an empty one."
              .formatted(to));
    }
  }

  private static void acknowledge(long version, DataDirectory in) throws IOException {
    try (AcknowledgedVersion acknowledged = AcknowledgedVersion.open(in.file("acknowledged"))) {
      acknowledged.write(version);
      acknowledged.sync();
    }
    in.sync();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
      long size = source.size();
      for (long at = 0; at < size; ) {
        at += source.transferTo(at, Math.min(PART, size - at), target.position(at));
      }
      target.force(true);
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
