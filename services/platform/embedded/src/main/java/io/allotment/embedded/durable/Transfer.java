package io.allotment.embedded.durable;

import java.io.IOException;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One copying of a store to a fresh file, while it is used. Readers and writers go on in the old
 * one; the keys that are changed meanwhile are noted and copied again. Writers wait for the last
 * few of these and for the disk. A file that was not finished is thrown away.
 */
final class Transfer {

  private static final int FEW = 1_000;
  private static final int ROUNDS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

  private final StoreFiles files;
  private final StoredMaps maps;
  private final GroupCommit commits;
  private final Pace pace;
  private final Step wanted;

  /**
   * Of that store.
   *
   * @param pace of the writers meanwhile
   * @param wanted fails when it is to be given up
   */
  Transfer(DurableStore store, GroupCommit commits, Pace pace, Step wanted) {
    files = store.files();
    maps = store.maps();
    this.commits = commits;
    this.pace = pace;
    this.wanted = wanted;
  }

  /**
   * Copies the store.
   *
   * @return whether the fresh file took the place of the old one; not when a map was removed
   *     meanwhile
   * @throws IOException when the disk refuses, or it is no longer wanted
   */
  boolean run() throws IOException {
    StoreFile old = files.current();
    long size = old.size();
    StoreFile next = files.begin();
    MVStore.TxCounter held = old.hold();
    pace.begin(size, old.live());
    try {
      if (!copy(next)) {
        return false;
      }
    } finally {
      pace.end();
      if (files.current() != next) {
        commits.between(maps::endCopies);
        old.letGo(held);
        files.abandon(next);
      }
    }
    LOG.debug("The database's file was renewed, {} bytes instead of {}", next.size(), size);
    old.retire();
    return true;
  }

  private boolean copy(StoreFile next) throws IOException {
    commits.between(() -> maps.beginCopies(next));
    List<Copy<?, ?>> all = maps.copies();
    Step part = () -> write(next);
    try {
      for (Copy<?, ?> copy : all) {
        copy.moment(part);
      }
      catchUp(part);
      commits.replace(next, () -> finish(all, part));
      return true;
    } catch (IOException | RuntimeException e) {
      wanted.run();
      if (maps.copies().containsAll(all)) {
        throw e;
      }
      return false;
    }
  }

  /** Brings what was copied so far to disk, so that writers never wait for much of it at once. */
  private void write(StoreFile next) throws IOException {
    wanted.run();
    next.write();
    next.force();
    pace.copied(next.size());
  }

  /** Until what is left is little enough for writers to wait for, or they are faster than this. */
  private void catchUp(Step part) throws IOException {
    int changes = FEW;
    for (int round = 0; round < ROUNDS && changes >= FEW; round++) {
      commits.between(() -> maps.copies().forEach(Copy::turn));
      changes = changes(part);
      part.run();
    }
  }

  private int changes(Step part) throws IOException {
    int changes = 0;
    for (Copy<?, ?> copy : maps.copies()) {
      changes += copy.changes(part);
    }
    return changes;
  }

  private void finish(List<Copy<?, ?>> begun, Step part) throws IOException {
    List<Copy<?, ?>> copies = maps.copies();
    if (!copies.containsAll(begun)) {
      throw new IOException("A collection or an index was removed meanwhile.");
    }
    copies.forEach(Copy::turn);
    changes(part);
  }
}
