package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes durable, many by one fsync. Changes run side by side; the first thread that waits
 * for the disk writes and forces everything changed so far while later ones change on and queue
 * behind it, and one of those then does the same for all of them. There is no timer and no thread,
 * so a lone writer pays one fsync and no hand-over.
 *
 * <p>A change is on disk whole or not at all: no version is written while one is under way.
 *
 * <p>When the disk refuses, nothing is acknowledged any more until the process is started again:
 * after a failed fsync nobody knows what the disk holds.
 */
public final class GroupCommit implements AutoCloseable {

  private final StoreFiles files;
  private final StoredMaps maps;
  private final Renewal renewal;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong started = new AtomicLong();
  private final Map<String, Long> newest = new ConcurrentHashMap<>();
  private volatile long durable;
  private volatile @Nullable Throwable broken;

  public GroupCommit(DurableStore store) {
    this(store, store.files()::room);
  }

  /**
   * As the other.
   *
   * @param room how many bytes its disk has left
   */
  GroupCommit(DurableStore store, LongSupplier room) {
    files = store.files();
    maps = store.maps();
    renewal = new Renewal(store, this, room);
  }

  /** What a change answered, and the number to wait for before anybody is told. */
  public record Applied<T>(T answer, long ticket) {}

  /**
   * Runs a change. It counts even when it throws, since it may have changed something before.
   *
   * @param scope what it changes, for those who ask for the {@linkplain #newest newest} of it
   * @throws EmbeddedDatabaseException when the disk has refused before
   */
  public <T> Applied<T> apply(String scope, Supplier<T> change) {
    refuseWhenBroken();
    renewal.keepPace();
    gate.readLock().lock();
    try {
      // Before the change, so that whoever sees it also sees the ticket. Nothing is written while
      // it runs, so the ticket is not durable before the change is.
      long ticket = started.incrementAndGet();
      newest.merge(scope, ticket, Math::max);
      return new Applied<>(change.get(), ticket);
    } finally {
      gate.readLock().unlock();
    }
  }

  /** The ticket to wait for so that all that has been seen of that scope so far is on disk. */
  public long newest(String scope) {
    return newest.getOrDefault(scope, 0L);
  }

  /**
   * Returns when every change up to that ticket is on disk.
   *
   * @throws EmbeddedDatabaseException when the disk refuses
   */
  public void await(long ticket) {
    if (durable >= ticket) {
      return;
    }
    committing.lock();
    try {
      if (durable < ticket) {
        refuseWhenBroken();
        commit();
      }
    } catch (IOException | MVStoreException e) {
      broken = e;
      refuseWhenBroken();
    } finally {
      committing.unlock();
    }
  }

  /**
   * Copies what is on disk to a directory that holds no database, while changes go on.
   *
   * @throws EmbeddedDatabaseException when the directory holds a database or cannot be written
   */
  public void backup(DataDirectory to) {
    StoreFile file = files.enter();
    try {
      onDisk(file).copy(to);
    } finally {
      file.leave();
    }
  }

  private StoreFile.OnDisk onDisk(StoreFile file) {
    committing.lock();
    try {
      refuseWhenBroken();
      return file.onDisk();
    } finally {
      committing.unlock();
    }
  }

  /** Runs something while no change is under way. */
  void between(Step step) throws IOException {
    gate.writeLock().lock();
    try {
      step.run();
    } finally {
      gate.writeLock().unlock();
    }
  }

  /**
   * Lets a file take the place of the current one.
   *
   * @param last brings into it what was changed at last, while nothing more can be
   * @throws IOException when the disk refuses; then the current one stays
   */
  void replace(StoreFile next, Step last) throws IOException {
    committing.lock();
    gate.writeLock().lock();
    try {
      refuseWhenBroken();
      last.run();
      next.write();
      next.force();
      files.replace(next);
      maps.endCopies();
      settle();
    } finally {
      gate.writeLock().unlock();
      committing.unlock();
    }
  }

  private void settle() {
    try {
      files.settle();
      durable = started.get();
    } catch (IOException e) {
      broken = e;
    }
  }

  private void commit() throws IOException {
    long target;
    gate.writeLock().lock();
    try {
      target = started.get();
      files.write();
    } finally {
      gate.writeLock().unlock();
    }
    files.force();
    durable = target;
    renewal.afterCommit();
  }

  private void refuseWhenBroken() {
    Throwable cause = broken;
    if (cause != null) {
      throw new EmbeddedDatabaseException(
          "The database could not write to its disk and acknowledges nothing more. Make room or replace the disk, then start the process again.",
          cause);
    }
  }

  /** Stops what is done beside the changes. What was not waited for may be lost. */
  @Override
  public void close() {
    renewal.close();
  }
}
