package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * The files of a store, of which one follows the other, and the record of what was acknowledged. A
 * reader stays in the file it began in.
 */
final class StoreFiles implements AutoCloseable {

  static final String DATABASE = "database.mv";
  static final String ACKNOWLEDGED = "acknowledged";

  /** The file that is to take the database's place, until it has. */
  static final String NEXT = "database.next";

  private static final ScopedValue<StoreFile> READ = ScopedValue.newInstance();

  private final AcknowledgedVersion acknowledged;
  private final DataDirectory directory;
  private volatile StoreFile current;

  StoreFiles(StoreFile current, AcknowledgedVersion acknowledged, DataDirectory directory) {
    this.current = current;
    this.acknowledged = acknowledged;
    this.directory = directory;
  }

  /** The file that is written to. */
  StoreFile current() {
    return current;
  }

  /** The file to read or to change. */
  StoreFile file() {
    return READ.isBound() ? READ.get() : current;
  }

  /** The current file, kept open until its reader {@linkplain StoreFile#leave leaves}. */
  StoreFile enter() {
    StoreFile file = current;
    while (!file.enter()) {
      file = current;
    }
    return file;
  }

  /** Reads from one file from beginning to end, also when another takes its place meanwhile. */
  <T> T reading(Supplier<T> reader) {
    StoreFile file = enter();
    try {
      return ScopedValue.where(READ, file).call(reader::get);
    } finally {
      file.leave();
    }
  }

  /** How many bytes their disk has left. */
  long room() {
    return directory.room();
  }

  /** Begins the file that is to take the place of the current one. */
  StoreFile begin() throws IOException {
    directory.delete(NEXT);
    return current.begin(directory.file(NEXT));
  }

  /** Forgets that file. */
  void abandon(StoreFile unfinished) throws IOException {
    unfinished.retire();
    directory.delete(NEXT);
  }

  /**
   * Lets a file that holds the same and is forced to disk take the place of the current one. No
   * change may be under way; {@link #settle} is to follow.
   */
  void replace(StoreFile by) throws IOException {
    directory.replace(DATABASE, NEXT);
    current = by;
  }

  /** Makes sure that a change of files is on disk, as what is acknowledged from now on needs. */
  void settle() throws IOException {
    directory.sync();
    acknowledged.write(current.version());
    acknowledged.sync();
  }

  /** Appends what changed to the file, not yet forced to disk. */
  void write() {
    current.write();
  }

  /** Forces what was written to disk, then records that it is there. */
  void force() throws IOException {
    Version version = current.version();
    current.force();
    acknowledged.write(version);
  }

  /**
   * Closes without writing, after a failure that is nobody's write.
   *
   * @return what to throw
   */
  EmbeddedDatabaseException abandon(RuntimeException failure) {
    current.retire();
    try {
      acknowledged.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure instanceof EmbeddedDatabaseException known
        ? known
        : Opening.unreadable(directory, failure);
  }

  /** Closes in order. Nobody may use them any more. */
  @Override
  public void close() throws IOException {
    try (acknowledged) {
      write();
      force();
      current.close();
    }
  }
}
