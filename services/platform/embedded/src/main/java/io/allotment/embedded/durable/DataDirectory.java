package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import io.allotment.embedded.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A directory that one process at a time may use, held by a lock on the file {@code lock} in it.
 * The operating system gives the lock back however the process ends. Directory and files are
 * created readable by their owner only, where the file system knows owners.
 */
public final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates the directory where it is missing and takes its lock.
   *
   * @throws EmbeddedDatabaseException when it is in use, here or in another process, or cannot be
   *     read and written
   */
  public static DataDirectory acquire(Path directory) {
    try {
      Path path = OwnerOnly.directory(directory.toAbsolutePath());
      return new DataDirectory(path, locked(path));
    } catch (IOException e) {
      throw new EmbeddedDatabaseException(
          "The data directory %s cannot be used (%s). Give this user the right to read and write it, or name another directory."
              .formatted(directory, e),
          e);
    }
  }

  private static FileChannel locked(Path directory) throws IOException {
    FileChannel channel = openOrCreate(directory.resolve("lock"));
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: the same refusal.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new EmbeddedDatabaseException(
        "The data directory %s is in use. Stop the process that uses it, or name another directory."
            .formatted(directory));
  }

  /** The file of that name, created for its owner only where it is missing. */
  Path file(String name) throws IOException {
    Path file = path.resolve(name);
    openOrCreate(file).close();
    return file;
  }

  boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  /** How many bytes may still be written to its disk; as many as one likes where nobody knows. */
  long room() {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Gives a file the name of another, which it replaces at once. */
  void replace(String name, String by) throws IOException {
    Files.move(path.resolve(by), path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
  }

  /** Forces the names of newly created files to disk, where a directory can be opened. */
  void sync() throws IOException {
    OwnerOnly.sync(path);
  }

  private static FileChannel openOrCreate(Path file) throws IOException {
    return Files.exists(file)
        ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
        : OwnerOnly.file(file);
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /** Gives the directory back. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException(
          "The lock of %s could not be given back.".formatted(path), e);
    }
  }
}
