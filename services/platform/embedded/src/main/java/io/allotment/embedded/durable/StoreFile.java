package io.allotment.embedded.durable;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A file of maps that is only ever appended to, so that what was forced to disk is never written
 * over: a version that was not finished leaves the one before it as it was.
 */
final class StoreFile {

  /** How documents and index entries are written; to be raised with each change of that. */
  static final int FORMAT = 3;

  /** Small, because most of what a commit writes is a page for each entry of an index. */
  private static final int PAGE = 4 << 10;

  private static final String ABOUT = "about";
  private static final String NUMBER = "file";

  private final MVStore store;
  private final long number;
  private final Map<String, MVMap<?, ?>> open = new ConcurrentHashMap<>();
  private int readers;
  private boolean retired;

  private StoreFile(MVStore store) {
    this.store = store;
    number = Long.parseLong(about(store).getOrDefault(NUMBER, "0"));
  }

  /**
   * Opens a file that may be empty.
   *
   * @throws MVStoreException when it cannot be read
   */
  static StoreFile open(String file) {
    MVStore store =
        new MVStore.Builder()
            .fileName(file)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .pageSplitSize(PAGE)
            .open();
    store.setRetentionTime(0);
    store.setReuseSpace(false);
    if (store.getMapNames().isEmpty()) {
      store.setStoreVersion(FORMAT);
    }
    return new StoreFile(store);
  }

  /** Begins the file that is to follow this one. */
  StoreFile begin(Path file) {
    StoreFile next = open(file.toString());
    about(next.store).put(NUMBER, Long.toString(number + 1));
    return new StoreFile(next.store);
  }

  private static MVMap<String, String> about(MVStore store) {
    return store.openMap(ABOUT);
  }

  int format() {
    return store.getStoreVersion();
  }

  Version version() {
    return new Version(number, store.getCurrentVersion());
  }

  /** The map of that name, made where it is missing. */
  @SuppressWarnings("unchecked") // A name has one type of keys and one of values.
  <K, V> MVMap<K, V> map(String name, MVMap.Builder<K, V> types) {
    return (MVMap<K, V>) open.computeIfAbsent(name, missing -> store.openMap(missing, types));
  }

  Set<String> names() {
    Set<String> names = new HashSet<>(store.getMapNames());
    names.remove(ABOUT);
    return names;
  }

  void remove(String name) {
    open.remove(name);
    store.removeMap(name);
  }

  /** Appends what changed to the file, not yet forced to disk. */
  void write() {
    store.commit();
  }

  /** About how many bytes are still to be written. */
  int unwritten() {
    return store.getUnsavedMemory();
  }

  void force() {
    store.sync();
  }

  long size() {
    return store.getFileStore().size();
  }

  /** How many of its bytes are still in use, about. */
  long live() {
    FileStore<?> file = store.getFileStore();
    return file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
  }

  /** Keeps what can be read now readable until {@link #letGo}. */
  MVStore.TxCounter hold() {
    return store.registerVersionUsage();
  }

  void letGo(MVStore.TxCounter held) {
    store.deregisterVersionUsage(held);
  }

  /** What is on disk: a version, and how many bytes of a file hold it. */
  record OnDisk(StoreFile file, Version version, long size) {

    void copy(DataDirectory to) {
      Backup.copy(file, version, size, to);
    }
  }

  /** What is on disk now. Nothing may be written meanwhile, and somebody be reading after. */
  OnDisk onDisk() {
    return new OnDisk(this, version(), size());
  }

  /** Copies a part of the file to the same place of another. */
  void copy(long at, int length, FileChannel to) {
    DataUtils.writeFully(to, at, store.getFileStore().readFully(null, at, length));
  }

  /**
   * Keeps the file open for a reader until it {@linkplain #leave leaves}.
   *
   * @return whether it is still to be read
   */
  synchronized boolean enter() {
    if (!retired) {
      readers++;
    }
    return !retired;
  }

  synchronized void leave() {
    readers--;
    closeUnread();
  }

  /** Closes the file, writing nothing, when those who read it have left. */
  synchronized void retire() {
    retired = true;
    closeUnread();
  }

  private void closeUnread() {
    if (retired && readers == 0) {
      store.closeImmediately();
    }
  }

  /** Closes the file in order. Nobody may use it any more. */
  void close() {
    // Without H2's own compaction: as of 2.4.240 it moves chunks and can fail in doing so.
    store.close();
  }
}
