package io.allotment.embedded.durable;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map of the store, whichever file it is in. Changes go through it; what is read is read
 * of {@link #now()}.
 */
public final class StoredMap<K, V> {

  private final StoredMaps maps;
  private final String name;
  private final DataType<K> keys;
  private final DataType<V> values;
  private volatile @Nullable Copy<K, V> copy;

  StoredMap(StoredMaps maps, String name, DataType<K> keys, DataType<V> values) {
    this.maps = maps;
    this.name = name;
    this.keys = keys;
    this.values = values;
  }

  /** The map to read, in the file the reader began in. Not to be kept or changed. */
  public MVMap<K, V> now() {
    return in(maps.file());
  }

  MVMap<K, V> in(StoreFile file) {
    return file.map(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
  }

  /** Sets the value of that key. To be called within a change, as the others below. */
  public void put(K key, V value) {
    note(key);
    now().put(key, value);
  }

  public void remove(K key) {
    note(key);
    now().remove(key);
  }

  /** Removes the map for good. */
  public void drop() {
    maps.remove(name);
  }

  private void note(K key) {
    Copy<K, V> under = copy;
    if (under != null) {
      under.note(key);
    }
  }

  /** Begins to copy it to another file. No change may be under way, as when it ends. */
  void beginCopy(StoreFile to) {
    copy = new Copy<>(this, to);
  }

  void endCopy() {
    copy = null;
  }

  @Nullable Copy<K, V> copy() {
    return copy;
  }
}
