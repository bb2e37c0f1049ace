package io.allotment.embedded.durable;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/**
 * A map on its way to another file: as it was at some moment first, then, again and again, the keys
 * that were changed since.
 */
final class Copy<K, V> {

  private static final int PART = 4 << 20;

  private final MVMap<K, V> from;
  private final MVMap<K, V> to;
  private final StoreFile file;
  private final RootReference<K, V> moment;
  private volatile Set<K> changed = ConcurrentHashMap.newKeySet();
  private Set<K> before = Set.of();

  /** Begins when no change is under way. */
  Copy(StoredMap<K, V> map, StoreFile file) {
    from = map.now();
    to = map.in(file);
    this.file = file;
    moment = from.flushAndGetRoot();
  }

  /** Says that the key is about to change. */
  void note(K key) {
    changed.add(key);
  }

  /**
   * Copies the map as it was when this began.
   *
   * @param part to be run when there is something to write
   */
  void moment(Step part) throws IOException {
    Cursor<K, V> entries = from.cursor(moment, null, null, false);
    while (entries.hasNext()) {
      K key = entries.next();
      to.put(key, entries.getValue());
      afterOne(part);
    }
  }

  /** Sets the keys noted so far apart, to be copied. No change may be under way. */
  void turn() {
    before = changed;
    changed = ConcurrentHashMap.newKeySet();
  }

  /**
   * Copies the keys set apart.
   *
   * @param part as for the moment
   * @return how many
   */
  int changes(Step part) throws IOException {
    for (K key : before) {
      V value = from.get(key);
      if (value == null) {
        to.remove(key);
      } else {
        to.put(key, value);
      }
      afterOne(part);
    }
    return before.size();
  }

  private void afterOne(Step part) throws IOException {
    if (file.unwritten() > PART) {
      part.run();
    }
  }
}
