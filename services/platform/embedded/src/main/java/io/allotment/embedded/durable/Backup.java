package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStoreException;

/**
 * Copies a store that is in use, and puts such a copy back. The record of what was acknowledged is
 * written last, so a copy that was cut short, either way, cannot be opened.
 */
final class Backup {

  private static final int PART = 1 << 20;

  private static final Version NOTHING = new Version(-1, -1);

  private Backup() {}

  /** Copies so much of the file as held that version; what is written meanwhile goes behind it. */
  static void copy(StoreFile file, Version version, long size, DataDirectory to) {
    refuseOccupied(to);
    try {
      copy(file, size, to.file(StoreFiles.DATABASE));
      acknowledge(version, to);
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
      Version version = acknowledgedIn(from);
      Path copy = to.file(StoreFiles.DATABASE);
      copy(from.file(StoreFiles.DATABASE), copy);
      if (versionOf(copy).compareTo(version) < 0) {
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

  private static Version acknowledgedIn(DataDirectory backup) throws IOException {
    if (!backup.has(StoreFiles.DATABASE) || !backup.has(StoreFiles.ACKNOWLEDGED)) {
      throw noBackup(backup);
    }
    try (AcknowledgedVersion acknowledged =
        AcknowledgedVersion.open(backup.file(StoreFiles.ACKNOWLEDGED))) {
      return acknowledged.read().orElseThrow(() -> noBackup(backup));
    }
  }

  /** The version that a file holds, none where it is not whole. */
  private static Version versionOf(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return NOTHING;
    }
    try {
      StoreFile store = StoreFile.open(file.toString());
      Version version = store.version();
      store.retire();
      return version;
    } catch (MVStoreException e) {
      return NOTHING;
    }
  }

  private static EmbeddedDatabaseException noBackup(DataDirectory from) {
    return new EmbeddedDatabaseException(
        "The directory %s holds no whole backup. Name one with both 'database.mv' and 'acknowledged', as they were written together."
            .formatted(from));
  }

  private static void refuseOccupied(DataDirectory to) {
    if (to.has(StoreFiles.DATABASE) || to.has(StoreFiles.ACKNOWLEDGED)) {
      throw new EmbeddedDatabaseException(
          "The directory %s holds a database already, or part of one. Move its files away, or name an empty one."
              .formatted(to));
    }
  }

  private static void acknowledge(Version version, DataDirectory in) throws IOException {
    try (AcknowledgedVersion acknowledged =
        AcknowledgedVersion.open(in.file(StoreFiles.ACKNOWLEDGED))) {
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

  private static void copy(StoreFile from, long size, Path to) throws IOException {
    try (FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
      for (long at = 0; at < size; at += PART) {
        from.copy(at, (int) Math.min(PART, size - at), target);
      }
      target.force(true);
    }
  }
}
