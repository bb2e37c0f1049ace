package io.allotment.embedded.durable;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** The maps of a store, whichever file they are in, and the copies that are made of them. */
final class StoredMaps {

  private final StoreFiles files;
  private final Map<String, StoredMap<?, ?>> maps = new ConcurrentHashMap<>();
  private volatile @Nullable StoreFile next;

  StoredMaps(StoreFiles files) {
    this.files = files;
  }

  /** The map of that name, made within a change where it is missing. */
  @SuppressWarnings("unchecked") // A name has one type of keys and one of values.
  <K, V> StoredMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
    return (StoredMap<K, V>)
        maps.computeIfAbsent(
            name,
            missing -> {
              StoredMap<K, V> map = new StoredMap<>(this, name, keys, values);
              map.in(files.current());
              StoreFile to = next;
              if (to != null) {
                map.beginCopy(to);
              }
              return map;
            });
  }

  /** The names of all maps. */
  Set<String> names() {
    return files.current().names();
  }

  /** Removes a map for good, within a change. */
  void remove(String name) {
    if (names().contains(name)) {
      maps.remove(name);
      files.current().remove(name);
    }
  }

  /** The file to read a map from, or to change it in. */
  StoreFile file() {
    return files.file();
  }

  /**
   * Begins to copy all maps, and those that will be made, to that file. No change may be under way.
   *
   * @throws IOException when there is a map that nobody has opened
   */
  void beginCopies(StoreFile to) throws IOException {
    Set<String> unknown = new HashSet<>(names());
    unknown.removeAll(maps.keySet());
    if (!unknown.isEmpty()) {
      throw new IOException("Nobody knows what is in " + unknown);
    }
    next = to;
    maps.values().forEach(map -> map.beginCopy(to));
  }

  /** Ends all copies, finished or not. No change may be under way. */
  void endCopies() {
    next = null;
    maps.values().forEach(StoredMap::endCopy);
  }

  List<Copy<?, ?>> copies() {
    return maps.values().stream()
        .<Copy<?, ?>>flatMap(map -> Stream.ofNullable(map.copy()))
        .toList();
  }
}
