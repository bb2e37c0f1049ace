package io.allotment.embedded.durable;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the store a fresh file, without what was overwritten and deleted, when the current one is
 * larger than it need be and its disk has room for both. Writers go on meanwhile, at a {@link
 * Pace}.
 */
final class Renewal implements AutoCloseable {

  /** The name of the thread that copies. */
  static final String THREAD = "database-renewal";

  /** Up to this size a file is left as it is, in bytes. */
  static final long SMALL = 4 << 20;

  /**
   * The share of the file in use, in percent, below which it is copied: well before half, and more
   * than it seems, since what is in use counts with the padding around it.
   */
  private static final int WORTH_KEEPING = 66;

  /** What the disk must have room for beside the copy: what is written meanwhile. */
  private static final long MARGIN = 8 << 20;

  private static final int COMMITS_BETWEEN_LOOKS = 64;
  private static final int PARTS_BETWEEN_LOOKS = 64;

  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final DurableStore store;
  private final GroupCommit commits;
  private final LongSupplier room;
  private final Pace pace = new Pace();
  private int commitsSinceLook;
  private long lookAt;
  private boolean refused;
  private volatile boolean closed;
  private volatile long notBelow = SMALL;
  private volatile Thread running = Thread.ofPlatform().unstarted(() -> {});

  /**
   * For that store.
   *
   * @param room how many bytes its disk has left
   */
  Renewal(DurableStore store, GroupCommit commits, LongSupplier room) {
    this.store = store;
    this.commits = commits;
    this.room = room;
  }

  /** Looks now and then whether the file is worth copying. To be called after each commit. */
  void afterCommit() {
    StoreFile file = store.files().current();
    long size = file.size();
    if (++commitsSinceLook >= COMMITS_BETWEEN_LOOKS || size > lookAt) {
      commitsSinceLook = 0;
      lookAt = size + size / PARTS_BETWEEN_LOOKS;
      look(size, file.live());
    }
  }

  private void look(long size, long live) {
    if (running.isAlive()) {
      pace.inUse(live);
    } else if (!closed
        && size > notBelow
        && live * 100 < size * WORTH_KEEPING
        && hasRoom(live + live / 4 + MARGIN)) {
      running = Thread.ofPlatform().daemon().name(THREAD).start(this::attempt);
    }
  }

  private boolean hasRoom(long needed) {
    long left = room.getAsLong();
    boolean enough = left >= needed;
    if (!enough && !refused) {
      LOG.warn(
          "The database's file is larger than it need be, and grows on: to copy what it holds, its disk must have {} MB left, and has {}. Make room; nothing need be started again.",
          needed >> 20,
          left >> 20);
    }
    refused = !enough;
    return enough;
  }

  /** Waits while the file would become too large before it is copied. */
  void keepPace() {
    pace.await(() -> store.files().current().size());
  }

  private void attempt() {
    try {
      while (!renew()) {
        LOG.debug("A collection or an index was removed meanwhile; the database is copied again.");
      }
      notBelow = SMALL;
    } catch (IOException | RuntimeException | Error e) {
      notBelow = store.size() + store.size() / 10;
      if (!closed) {
        LOG.warn("The database's file could not be renewed and is larger than it need be.", e);
      }
    }
  }

  /**
   * Copies the store to a fresh file, which takes its place.
   *
   * @return whether it did; not when a map was removed meanwhile
   * @throws IOException when the disk refuses, or this is closed
   */
  boolean renew() throws IOException {
    return new Transfer(store, commits, pace, this::refuseWhenClosed).run();
  }

  private void refuseWhenClosed() throws IOException {
    if (closed) {
      throw new IOException("The database is closed.");
    }
  }

  /** Gives up what is under way and begins nothing more. */
  @Override
  public void close() {
    closed = true;
    pace.end();
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
