package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;

/**
 * The store of one data directory: maps in the file {@code database.mv}, and beside it {@code
 * acknowledged}, the version it must at least hold. Reading is safe for several threads; {@link
 * GroupCommit} makes writing so.
 */
public final class DurableStore implements AutoCloseable {

  private final StoreFiles files;
  private final StoredMaps maps;

  private DurableStore(StoreFiles files) {
    this.files = files;
    maps = new StoredMaps(files);
  }

  /**
   * Opens the store, or creates it where the directory holds none.
   *
   * @throws EmbeddedDatabaseException when a file is missing, cannot be read, or holds less than
   *     was acknowledged
   */
  public static DurableStore open(DataDirectory directory) {
    return new DurableStore(Opening.open(directory));
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

  /** The map of that name, made within a change where it is missing. */
  public <K, V> StoredMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
    return maps.map(name, keys, values);
  }

  /** The names of all maps. */
  public Set<String> names() {
    return maps.names();
  }

  /** Removes a map for good, within a change. */
  public void remove(String name) {
    maps.remove(name);
  }

  /** The size of the file, in bytes. */
  public long size() {
    return files.current().size();
  }

  /** Reads from one file from beginning to end, also when another takes its place meanwhile. */
  public <T> T reading(Supplier<T> reader) {
    return files.reading(reader);
  }

  StoreFiles files() {
    return files;
  }

  StoredMaps maps() {
    return maps;
  }

  /**
   * Closes without writing, after a failure that is nobody's write.
   *
   * @return what to throw
   */
  public EmbeddedDatabaseException abandon(RuntimeException failure) {
    return files.abandon(failure);
  }

  /** Writes what is left and closes. */
  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException | MVStoreException e) {
      throw new EmbeddedDatabaseException(
          "The database could not be closed; what was acknowledged is on disk.", e);
    }
  }
}
