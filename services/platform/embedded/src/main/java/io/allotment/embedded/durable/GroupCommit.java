package io.allotment.embedded.durable;

import io.allotment.embedded.EmbeddedDatabaseException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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
public final class GroupCommit {

  private static final int TIDY_EVERY = 256;

  private final DurableStore store;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong applied = new AtomicLong();
  private volatile long durable;
  private volatile @Nullable Throwable broken;
  private int sinceTidy;

  public GroupCommit(DurableStore store) {
    this.store = store;
  }

  /** What a change answered, and the number to wait for before anybody is told. */
  public record Applied<T>(T answer, long ticket) {}

  /**
   * Runs a change. It counts even when it throws, since it may have changed something before.
   *
   * @throws EmbeddedDatabaseException when the disk has refused before
   */
  public <T> Applied<T> apply(Supplier<T> change) {
    refuseWhenBroken();
    gate.readLock().lock();
    try {
      T answer = change.get();
      return new Applied<>(answer, applied.incrementAndGet());
    } catch (RuntimeException e) {
      applied.incrementAndGet();
      throw e;
    } finally {
      gate.readLock().unlock();
    }
  }

  /** The ticket of the newest change. */
  public long newest() {
    return applied.get();
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

  private void commit() throws IOException {
    long target;
    gate.writeLock().lock();
    try {
      if (++sinceTidy >= TIDY_EVERY) {
        sinceTidy = 0;
        store.tidy();
      }
      target = applied.get();
      store.write();
    } finally {
      gate.writeLock().unlock();
    }
    store.force();
    durable = target;
  }

  private void refuseWhenBroken() {
    Throwable cause = broken;
    if (cause != null) {
      throw new EmbeddedDatabaseException(
          "The database could not write to its disk and acknowledges nothing more. Make room or replace the disk, then start the process again.",
          cause);
    }
  }
}
