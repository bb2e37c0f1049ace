package io.allotment.rotation.model;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable sorted copies: what was put in first must never matter. A map that is such a copy is
 * not copied again.
 */
final class Sorted {
  private static final SortedSet<?> NOTHING =
      Collections.unmodifiableSortedSet(new TreeSet<String>());

  private Sorted() {}

  static <K extends Comparable<? super K>, V> SortedMap<K, V> noMap() {
    return new Kept<>(new TreeMap<>());
  }

  @SuppressWarnings("unchecked")
  static <T extends Comparable<? super T>> SortedSet<T> noSet() {
    return (SortedSet<T>) NOTHING;
  }

  static <K extends Comparable<? super K>, V> SortedMap<K, V> map(Map<K, V> map) {
    return map instanceof Kept<K, V> kept ? kept : new Kept<>(new TreeMap<>(map));
  }

  static <K extends Comparable<? super K>, V> SortedMap<K, V> with(Map<K, V> map, K key, V value) {
    TreeMap<K, V> copy = new TreeMap<>(map);
    copy.put(key, value);
    return new Kept<>(copy);
  }

  static <K extends Comparable<? super K>, V> SortedMap<K, V> without(Map<K, V> map, K key) {
    TreeMap<K, V> copy = new TreeMap<>(map);
    copy.remove(key);
    return new Kept<>(copy);
  }

  static <T extends Comparable<? super T>> SortedSet<T> set(Collection<T> items) {
    return items.isEmpty() ? noSet() : Collections.unmodifiableSortedSet(new TreeSet<>(items));
  }

  /** Whether a map is a copy made here. */
  static boolean isKept(Map<?, ?> map) {
    return map instanceof Kept<?, ?>;
  }

  /** A map that nobody else holds and nobody can change. */
  @SuppressWarnings("JdkObsolete") // it stands for what it wraps, which is no NavigableMap
  private static final class Kept<K, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private final SortedMap<K, V> map;

    Kept(SortedMap<K, V> map) {
      this.map = Collections.unmodifiableSortedMap(map);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
      return map.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return map.containsKey(key);
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
      return map.entrySet();
    }

    @Override
    public Set<K> keySet() {
      return map.keySet();
    }

    @Override
    public Collection<V> values() {
      return map.values();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
      return map.comparator();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
      return map.subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
      return map.headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
      return map.tailMap(from);
    }

    @Override
    public K firstKey() {
      return map.firstKey();
    }

    @Override
    public K lastKey() {
      return map.lastKey();
    }
  }
}
