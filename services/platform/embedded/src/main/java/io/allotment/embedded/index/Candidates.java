package io.allotment.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import io.allotment.embedded.durable.StoredMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection that can match a query: every one that does, each once, in the
 * order of {@code _id}, read only as far as the stream is. The best index is taken; where none
 * helps, the range of {@code _id} the query allows, which may be everything.
 */
public final class Candidates {

  private final MVMap<Key, byte[]> documents;
  private final RootReference<Key, byte[]> snapshot;
  private final Terms terms;
  private final boolean descending;

  private Candidates(StoredMap<Key, byte[]> documents, Terms terms, boolean descending) {
    this.documents = documents.now();
    this.snapshot = this.documents.flushAndGetRoot();
    this.terms = terms;
    this.descending = descending;
  }

  /**
   * The candidates as BSON, as they are when this is called: the caller keeps writers away until it
   * returns, not while it reads the stream, and keeps the store's version in use until it has.
   */
  public static Stream<byte[]> of(
      Document query,
      StoredMap<Key, byte[]> documents,
      List<FieldIndex> indexes,
      boolean descending) {
    return new Candidates(documents, Terms.of(query), descending).among(indexes);
  }

  /**
   * As {@link #of}, but in that order, or null where no index leads along it and the candidates are
   * to be gathered and sorted.
   */
  public static @Nullable Stream<byte[]> sorted(
      Document query,
      Document order,
      boolean limited,
      StoredMap<Key, byte[]> documents,
      List<FieldIndex> indexes) {
    return new Candidates(documents, Terms.of(query), false).inOrder(order, limited, indexes);
  }

  private @Nullable Stream<byte[]> inOrder(
      Document order, boolean limited, List<FieldIndex> indexes) {
    if (terms.of("_id").points() != null) {
      return null;
    }
    Optional<Plan> best = best(indexes);
    return indexes.stream()
        .flatMap(index -> Stream.ofNullable(SortedWalk.of(index, terms, order)))
        .filter(walk -> best.isEmpty() || walk.isNoWorseThan(best.get(), limited))
        .max(Comparator.comparingInt(SortedWalk::fixed))
        .map(SortedWalk::documents)
        .map(found -> fetched(() -> found))
        .orElse(null);
  }

  private Stream<byte[]> among(List<FieldIndex> indexes) {
    NavigableSet<Key> ids = terms.of("_id").points();
    if (ids != null) {
      return fetched(descending ? ids.descendingSet() : ids);
    }
    return best(indexes).map(this::along).orElseGet(this::alongIds);
  }

  private Optional<Plan> best(List<FieldIndex> indexes) {
    return indexes.stream()
        .flatMap(index -> Stream.ofNullable(Plan.of(index, terms)))
        .max(Comparator.comparingInt(Plan::worth))
        .filter(plan -> plan.fixed() > 0 || !terms.of("_id").bounded());
  }

  private Stream<byte[]> along(Plan plan) {
    List<Iterator<Key>> runs = plan.points().stream().map(point -> run(plan, point)).toList();
    return plan.inOrder()
        ? fetched(() -> new Merged(runs, descending))
        : fetched(() -> sorted(runs));
  }

  private Iterator<Key> run(Plan plan, Key point) {
    return plan.index()
        .documents(point.then(plan.next().lowest()), point.then(plan.next().highest()), descending);
  }

  private Iterator<Key> sorted(List<Iterator<Key>> runs) {
    Set<Key> ids = new TreeSet<>(descending ? Collections.reverseOrder() : null);
    runs.forEach(run -> run.forEachRemaining(ids::add));
    return ids.iterator();
  }

  private Stream<byte[]> alongIds() {
    Key lowest = terms.of("_id").lowest();
    Key highest = terms.of("_id").highest();
    var cursor =
        documents.cursor(
            snapshot, descending ? highest : lowest, descending ? lowest : highest, descending);
    return stream(cursor).map(key -> cursor.getValue());
  }

  private Stream<byte[]> fetched(Iterable<Key> keys) {
    return StreamSupport.stream(keys::spliterator, 0, false)
        .map(this::document)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  private byte @Nullable [] document(Key key) {
    return documents.get(snapshot.root, key);
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
  }
}
