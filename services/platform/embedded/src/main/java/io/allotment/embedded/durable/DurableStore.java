package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The store of one data directory: maps in the file {@code database.mv}, and beside it {@code
 * acknowledged}, the version it must at least hold. Reading is safe for several threads; {@link
 * GroupCommit} makes writing so.
 */
public final class DurableStore implements AutoCloseable {

  static final String DATABASE = "database.mv";
  static final String ACKNOWLEDGED = "acknowledged";

  /** The file that is to take the database's place, until it has. */
  static final String NEXT = "database.next";

  private static final ScopedValue<StoreFile> READ = ScopedValue.newInstance();

  private final AcknowledgedVersion acknowledged;
  private final DataDirectory directory;
  private final Map<String, StoredMap<?, ?>> maps = new ConcurrentHashMap<>();
  private volatile StoreFile current;
  private volatile @Nullable StoreFile next;

  private DurableStore(
      StoreFile current, AcknowledgedVersion acknowledged, DataDirectory directory) {
    this.directory = directory;
    this.current = current;
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
      boolean fresh = !directory.has(ACKNOWLEDGED);
      if (fresh && directory.has(DATABASE)) {
        throw unusable(directory, "the file 'acknowledged' is missing", null);
      }
      AcknowledgedVersion acknowledged = AcknowledgedVersion.open(directory.file(ACKNOWLEDGED));
      try {
        if (fresh) {
          acknowledged.write(Version.NONE);
          acknowledged.sync();
        }
        StoreFile file = opened(directory, acknowledged);
        directory.delete(NEXT);
        directory.sync();
        return new DurableStore(file, acknowledged, directory);
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
    Path path = directory.file(DATABASE);
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
    current.retire();
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
   * Puts a backup into a directory that holds no database.
   *
   * @throws EmbeddedDatabaseException when the one holds no whole backup, or the other holds
   *     anything of a database or cannot be written
   */
  public static void restore(DataDirectory from, DataDirectory to) {
    Backup.restore(from, to);
  }

  /** The map of that name, made within a change where it is missing. */
  @SuppressWarnings("unchecked") // A name has one type of keys and one of values.
  public <K, V> StoredMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
    return (StoredMap<K, V>)
        maps.computeIfAbsent(
            name,
            missing -> {
              StoredMap<K, V> map = new StoredMap<>(this, name, keys, values);
              map.in(current);
              StoreFile to = next;
              if (to != null) {
                map.beginCopy(to);
              }
              return map;
            });
  }

  /** The names of all maps. */
  public Set<String> names() {
    return current.names();
  }

  /** Removes a map for good, within a change. */
  public void remove(String name) {
    if (names().contains(name)) {
      maps.remove(name);
      current.remove(name);
    }
  }

  /** The size of the file, in bytes. */
  public long size() {
    return current.size();
  }

  /** How many bytes its disk has left. */
  long room() {
    return directory.room();
  }

  /** What is on disk: a version, and how many bytes of a file hold it. */
  record OnDisk(StoreFile file, Version version, long size) {

    void copy(DataDirectory to) {
      Backup.copy(file, version, size, to);
    }
  }

  /** What is on disk now. Nothing may be written meanwhile, and somebody be reading after. */
  OnDisk onDisk() {
    StoreFile file = file();
    return new OnDisk(file, file.version(), file.size());
  }

  /** Reads from one file from beginning to end, also when another takes its place meanwhile. */
  public <T> T reading(Supplier<T> reader) {
    StoreFile file = current;
    while (!file.enter()) {
      file = current;
    }
    try {
      return ScopedValue.where(READ, file).call(reader::get);
    } finally {
      file.leave();
    }
  }

  /** The file to read or to change. */
  StoreFile file() {
    return READ.isBound() ? READ.get() : current;
  }

  /** Begins the file that is to take the place of the current one. */
  StoreFile begin() throws IOException {
    directory.delete(NEXT);
    return current.begin(directory.file(NEXT));
  }

  /**
   * Begins to copy all maps, and those that will be made, to that file. No change may be under way.
   *
   * @throws IOException when there is a map that nobody has opened
   */
  void beginCopies(StoreFile to) throws IOException {
    Set<String> unknown = new HashSet<>(current.names());
    unknown.removeAll(maps.keySet());
    if (!unknown.isEmpty()) {
      throw new IOException("Nobody knows what is in " + unknown);
    }
    next = to;
    maps.values().forEach(map -> map.beginCopy(to));
  }

  void endCopies() {
    next = null;
    maps.values().forEach(StoredMap::endCopy);
  }

  List<Copy<?, ?>> copies() {
    return maps.values().stream()
        .<Copy<?, ?>>flatMap(map -> Stream.ofNullable(map.copy()))
        .toList();
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
    endCopies();
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

  /** Writes what is left and closes. */
  @Override
  public void close() {
    try (acknowledged) {
      write();
      force();
      current.close();
    } catch (IOException | MVStoreException e) {
      throw new EmbeddedDatabaseException(
          "The database could not be closed; what was acknowledged is on disk.", e);
    }
  }
}
