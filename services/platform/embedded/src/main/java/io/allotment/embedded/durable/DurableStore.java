package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store of one data directory: the file {@code database.mv}, and beside it {@code
 * acknowledged}, the version it must at least hold. Not safe for several threads; {@link
 * GroupCommit} makes it so.
 *
 * <p>The store never commits by itself. Space of a version that no reader needs is used again as
 * soon as five later versions are on disk, which is safe because each is forced before the next is
 * written.
 */
public final class DurableStore implements AutoCloseable {

  /** How documents and index entries are written; to be raised with each change of that. */
  private static final int FORMAT = 2;

  /** Small, because most of what a commit writes is a page for each entry of an index. */
  private static final int PAGE = 4 << 10;

  private static final int WORTH_COMPACTING = 60;
  private static final int COMPACT_AT_ONCE = 4 << 20;
  private static final long CLOSING_NANOS = 2_000_000_000L;

  private final MVStore store;
  private final AcknowledgedVersion acknowledged;
  private final DataDirectory directory;

  private DurableStore(MVStore store, AcknowledgedVersion acknowledged, DataDirectory directory) {
    this.directory = directory;
    this.store = store;
    this.acknowledged = acknowledged;
  }

  /**
   * Opens the store, or creates it where the directory holds none.
   *
   * @throws EmbeddedDatabaseException when a file is missing, cannot be read, or holds less than
   *     was acknowledged
   */
  public static DurableStore open(DataDirectory directory) {
    try {
      boolean fresh = !directory.has("acknowledged");
      if (fresh && directory.has("database.mv")) {
        throw unusable(directory, "the file 'acknowledged' is missing", null);
      }
      AcknowledgedVersion acknowledged = AcknowledgedVersion.open(directory.file("acknowledged"));
      try {
        if (fresh) {
          acknowledged.write(0);
          acknowledged.sync();
        }
        DurableStore store =
            new DurableStore(opened(directory, acknowledged), acknowledged, directory);
        directory.sync();
        return store;
      } catch (IOException | RuntimeException e) {
        acknowledged.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(directory, e.toString(), e);
    }
  }

  private static MVStore opened(DataDirectory directory, AcknowledgedVersion acknowledged)
      throws IOException {
    OptionalLong atLeast = acknowledged.read();
    if (atLeast.isEmpty()) {
      throw unusable(directory, "the file 'acknowledged' cannot be read", null);
    }
    Path file = directory.file("database.mv");
    if (atLeast.getAsLong() > 0 && Files.size(file) == 0) {
      throw unusable(directory, "the file 'database.mv' is empty", null);
    }
    MVStore store = open(directory, file);
    if (store.getCurrentVersion() < atLeast.getAsLong()) {
      store.closeImmediately();
      throw unusable(
          directory,
          "the file 'database.mv' ends at version %d, but version %d was acknowledged"
              .formatted(store.getCurrentVersion(), atLeast.getAsLong()),
          null);
    }
    requireFormat(store, directory);
    return store;
  }

  private static void requireFormat(MVStore store, DataDirectory directory) {
    int format = store.getStoreVersion();
    if (store.getMapNames().isEmpty()) {
      store.setStoreVersion(FORMAT);
    } else if (format != FORMAT) {
      store.closeImmediately();
      throw new EmbeddedDatabaseException(
          "The database in %s was written in format %d; this program reads format %d. Nothing was changed. Open it with the program that wrote it."
              .formatted(directory, format, FORMAT));
    }
  }

  private static MVStore open(DataDirectory directory, Path file) {
    try {
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .pageSplitSize(PAGE)
              .open();
      store.setRetentionTime(0);
      return store;
    } catch (MVStoreException e) {
      throw unusable(directory, "the file 'database.mv' cannot be read", e);
    }
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

  /**
   * Closes without writing, after a failure that is nobody's write.
   *
   * @return what to throw
   */
  public EmbeddedDatabaseException abandon(RuntimeException failure) {
    store.closeImmediately();
    try {
      acknowledged.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure instanceof EmbeddedDatabaseException known
        ? known
        : unusable(directory, "the file 'database.mv' cannot be read", failure);
  }

  /**
   * Copies the files to that directory. Nobody may write meanwhile.
   *
   * @throws EmbeddedDatabaseException when the directory holds a database or cannot be written
   */
  public void copy(DataDirectory to) {
    Backup.copy(store, to);
  }

  /**
   * Puts a backup into a directory that holds no database.
   *
   * @throws EmbeddedDatabaseException when the one holds no whole backup, or the other holds
   *     anything of a database or cannot be written
   */
  public static void restore(DataDirectory from, DataDirectory to) {
    Backup.restore(from, to);
  }

  /** The maps of the store. Nobody but this class commits it. */
  public MVStore maps() {
    return store;
  }

  /** Writes what changed to the file, not yet forced to disk. */
  void write() {
    store.commit();
  }

  /** Forces what was written to disk, then records that it is there. */
  void force() throws IOException {
    long version = store.getCurrentVersion();
    store.sync();
    acknowledged.write(version);
  }

  /**
   * Copies live data out of mostly dead regions of the file, a little at a time; their space is
   * used again, and the file cut, when the copies are on disk.
   *
   * @return whether there was anything to copy
   */
  boolean tidy() {
    return store.compact(WORTH_COMPACTING, COMPACT_AT_ONCE);
  }

  /** Writes what is left, tidies for two seconds at most and closes. */
  @Override
  public void close() {
    try (acknowledged) {
      write();
      force();
      long start = System.nanoTime();
      while (System.nanoTime() - start < CLOSING_NANOS && tidy()) {
        write();
        force();
      }
      // Without H2's own compaction: as of 2.4.240 it moves chunks and can fail in doing so.
      store.close();
    } catch (IOException | MVStoreException e) {
      throw new EmbeddedDatabaseException(
          "The database could not be closed; what was acknowledged is on disk.", e);
    }
  }
}
