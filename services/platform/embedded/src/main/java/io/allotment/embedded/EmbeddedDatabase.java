package io.allotment.embedded;

import io.allotment.embedded.durable.DataDirectory;
import io.allotment.embedded.durable.DurableStore;
import io.allotment.embedded.durable.GroupCommit;
import io.allotment.embedded.server.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A MongoDB server inside this process, with its data in a directory of its own. A write is
 * acknowledged when it is on disk, so what was acknowledged survives {@code kill -9} and the loss
 * of power; one fsync serves all writes that wait for it.
 *
 * <p>It listens on the loopback address and lets in only who shows the credential that is part of
 * the {@linkplain #connectionString connection string}; that credential is new at every start.
 *
 * <p>Safe for several threads.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final DataDirectory directory;
  private final DurableStore store;
  private final GroupCommit commits;
  private final Server server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedDatabase(
      DataDirectory directory, DurableStore store, GroupCommit commits, Server server) {
    this.directory = directory;
    this.store = store;
    this.commits = commits;
    this.server = server;
  }

  /** Opens the database of that directory on a port that is free. */
  public static EmbeddedDatabase open(Path directory) {
    return open(directory, 0);
  }

  /**
   * Opens the database of that directory, which is created for its owner only where it is missing.
   *
   * @param port of the loopback address, 0 for any that is free
   * @throws EmbeddedDatabaseException when the directory is in use or cannot be used, when its
   *     files cannot be read or hold less than was acknowledged, or when the port is taken. Nothing
   *     is changed then
   */
  public static EmbeddedDatabase open(Path directory, int port) {
    DataDirectory held = DataDirectory.acquire(directory);
    try {
      DurableStore store = DurableStore.open(held);
      return serve(held, store, port);
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private static EmbeddedDatabase serve(DataDirectory directory, DurableStore store, int port) {
    try {
      GroupCommit commits = new GroupCommit(store);
      return new EmbeddedDatabase(directory, store, commits, new Server(store, commits, port));
    } catch (RuntimeException e) {
      throw store.abandon(e);
    }
  }

  /** For the ordinary MongoDB driver. Holds a secret: neither log it nor pass it on. */
  public String connectionString() {
    return server.connectionString("");
  }

  /** As {@link #connectionString()}, naming a database. */
  public String connectionString(String database) {
    return server.connectionString(database);
  }

  /**
   * Copies the database as it is on disk to a directory that holds none, from where it can be
   * opened. Nobody waits meanwhile.
   *
   * @throws EmbeddedDatabaseException when the directory holds a database already, is in use or
   *     cannot be written
   */
  public void backup(Path target) {
    try (DataDirectory to = DataDirectory.acquire(target)) {
      commits.backup(to);
    }
  }

  /**
   * Puts a {@linkplain #backup backup} into a directory that holds no database, which can then be
   * opened. The backup stays as it is. When the process ends in the middle, what was copied is
   * refused by {@link #open} and by this until its files are moved away.
   *
   * @throws EmbeddedDatabaseException when there is no whole backup, when the directory holds
   *     anything of a database already, or when either is in use or cannot be used
   */
  public static void restore(Path backup, Path directory) {
    if (!Files.isRegularFile(backup.resolve("database.mv"))) {
      throw new EmbeddedDatabaseException(
          "The directory %s holds no backup. Name one that was written as a backup."
              .formatted(backup));
    }
    try (DataDirectory from = DataDirectory.acquire(backup);
        DataDirectory to = DataDirectory.acquire(directory)) {
      DurableStore.restore(from, to);
    }
  }

  /** Finishes what is under way, closes the files and gives the directory back. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (directory;
          store;
          commits;
          server) {
        // Closed in the order server, commits, store, directory.
      }
    }
  }
}
