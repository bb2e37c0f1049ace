package io.allotment.embedded.durable;

import java.io.IOException;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the store a fresh file, without what was overwritten and deleted, while it is used. Readers
 * and writers go on in the old file as it is copied; the keys they change meanwhile are noted and
 * copied again. Writers wait for the last few of these and for the disk. A file that was not
 * finished is thrown away.
 */
final class Renewal implements AutoCloseable {

  /** Up to this size a file is left as it is, in bytes. */
  static final long SMALL = 4 << 20;

  /**
   * The share of the file in use, in percent, below which it is copied: well before half, and more
   * than it seems, since what is in use counts with the padding around it.
   */
  private static final int WORTH_KEEPING = 66;

  /** The share below which writers are faster than the copying, and wait for its end. */
  private static final int OUTRUN = 61;

  private static final int COMMITS_BETWEEN_LOOKS = 64;
  private static final int PARTS_BETWEEN_LOOKS = 64;
  private static final int FEW = 1_000;
  private static final int ROUNDS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final DurableStore store;
  private final GroupCommit commits;
  private int commitsSinceLook;
  private long lookAt;
  private volatile boolean closed;
  private volatile boolean outrun;
  private volatile long notBelow = SMALL;
  private volatile Thread running = Thread.ofPlatform().unstarted(() -> {});

  Renewal(DurableStore store, GroupCommit commits) {
    this.store = store;
    this.commits = commits;
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
      outrun = live * 100 < size * OUTRUN;
    } else if (!closed && size > notBelow && live * 100 < size * WORTH_KEEPING) {
      running = Thread.ofPlatform().daemon().name("database-renewal").start(this::attempt);
    }
  }

  /** Waits for the end of the copying when the file would become too large before it. */
  void keepPace() {
    if (outrun) {
      awaitEnd();
    }
  }

  private void attempt() {
    try {
      while (!renew()) {
        LOG.debug("A collection or an index was removed meanwhile; the database is copied again.");
      }
      notBelow = SMALL;
    } catch (IOException | RuntimeException e) {
      notBelow = store.size() + store.size() / 10;
      if (!closed) {
        LOG.warn("The database's file could not be renewed and is larger than it need be.", e);
      }
    } finally {
      outrun = false;
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
    List<Copy<?, ?>> begun = List.of();
    try {
      commits.between(() -> store.beginCopies(next));
      List<Copy<?, ?>> all = store.copies();
      begun = all;
      for (Copy<?, ?> copy : all) {
        copy.moment(this::check);
      }
      catchUp(next);
      commits.replace(next, () -> finish(all));
    } catch (IOException | RuntimeException e) {
      boolean removed = !store.copies().containsAll(begun);
      commits.between(store::endCopies);
      old.letGo(held);
      store.abandon(next);
      if (removed && !closed) {
        return false;
      }
      throw e;
    }
    LOG.debug("The database's file was renewed, {} bytes instead of {}", next.size(), size);
    old.retire();
    return true;
  }

  /** Until what is left is little enough for writers to wait for, or they are faster than this. */
  private void catchUp(StoreFile next) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      check();
      commits.between(() -> store.copies().forEach(Copy::turn));
      int changes = store.copies().stream().mapToInt(Copy::changes).sum();
      next.write();
      if (changes < FEW) {
        break;
      }
    }
    next.force();
  }

  private void finish(List<Copy<?, ?>> begun) throws IOException {
    List<Copy<?, ?>> copies = store.copies();
    if (!copies.containsAll(begun)) {
      throw new IOException("A collection or an index was removed meanwhile.");
    }
    copies.forEach(Copy::turn);
    copies.forEach(Copy::changes);
  }

  private void check() throws IOException {
    if (closed) {
      throw new IOException("The database is closed.");
    }
  }

  /** Gives up what is under way and begins nothing more. */
  @Override
  public void close() {
    closed = true;
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
