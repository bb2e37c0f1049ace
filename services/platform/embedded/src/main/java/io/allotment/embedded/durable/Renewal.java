package io.allotment.embedded.durable;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the store a fresh file, without what was overwritten and deleted, while it is used. Readers
 * and writers go on in the old file as it is copied, writers at a {@link Pace}; the keys they
 * change meanwhile are noted and copied again. Writers wait for the last few of these and for the
 * disk. A file that was not finished is thrown away.
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
  private static final int FEW = 1_000;
  private static final int ROUNDS = 8;

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
    StoreFile file = store.file();
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
    pace.await(() -> store.file().size());
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
    StoreFile old = store.file();
    long size = old.size();
    StoreFile next = store.begin();
    MVStore.TxCounter held = old.hold();
    pace.begin(size, old.live());
    try {
      if (!copy(next)) {
        return false;
      }
    } finally {
      pace.end();
      if (store.file() != next) {
        commits.between(store::endCopies);
        old.letGo(held);
        store.abandon(next);
      }
    }
    LOG.debug("The database's file was renewed, {} bytes instead of {}", next.size(), size);
    old.retire();
    return true;
  }

  private boolean copy(StoreFile next) throws IOException {
    commits.between(() -> store.beginCopies(next));
    List<Copy<?, ?>> all = store.copies();
    Step part = () -> write(next);
    try {
      for (Copy<?, ?> copy : all) {
        copy.moment(part);
      }
      catchUp(part);
      commits.replace(next, () -> finish(all, part));
      return true;
    } catch (IOException | RuntimeException e) {
      if (closed || store.copies().containsAll(all)) {
        throw e;
      }
      return false;
    }
  }

  /** Brings what was copied so far to disk, so that writers never wait for much of it at once. */
  private void write(StoreFile next) throws IOException {
    if (closed) {
      throw new IOException("The database is closed.");
    }
    next.write();
    next.force();
    pace.copied(next.size());
  }

  /** Until what is left is little enough for writers to wait for, or they are faster than this. */
  private void catchUp(Step part) throws IOException {
    int changes = FEW;
    for (int round = 0; round < ROUNDS && changes >= FEW; round++) {
      commits.between(() -> store.copies().forEach(Copy::turn));
      changes = changes(part);
      part.run();
    }
  }

  private int changes(Step part) throws IOException {
    int changes = 0;
    for (Copy<?, ?> copy : store.copies()) {
      changes += copy.changes(part);
    }
    return changes;
  }

  private void finish(List<Copy<?, ?>> begun, Step part) throws IOException {
    List<Copy<?, ?>> copies = store.copies();
    if (!copies.containsAll(begun)) {
      throw new IOException("A collection or an index was removed meanwhile.");
    }
    copies.forEach(Copy::turn);
    changes(part);
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
