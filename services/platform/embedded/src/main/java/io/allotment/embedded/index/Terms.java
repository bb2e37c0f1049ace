package io.allotment.embedded.index;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of fields in a form an index can use; each is necessary for a document to
 * match, together they need not suffice. Understood are equality, {@code $eq}, {@code $in} and
 * comparisons, on their own and under {@code $and}. Anything else, and equality with null, arrays
 * and patterns, demands nothing here.
 */
final class Terms {

  private final Map<String, Term> byField = new HashMap<>();

  /** The values a field may have, or null for any; and the smallest and greatest of its kind. */
  record Term(@Nullable NavigableSet<Key> points, @Nullable Key from, @Nullable Key to) {

    static final Term ANYTHING = new Term(null, null, null);

    private Term points(NavigableSet<Key> demanded) {
      boolean fewer = points == null || demanded.size() < points.size();
      return fewer ? new Term(demanded, from, to) : this;
    }

    private Term from(Key demanded) {
      boolean higher = from == null || demanded.compareTo(from) > 0;
      return higher ? new Term(points, demanded, to) : this;
    }

    private Term to(Key demanded) {
      boolean lower = to == null || demanded.compareTo(to) < 0;
      return lower ? new Term(points, from, demanded) : this;
    }

    boolean bounded() {
      return from != null || to != null;
    }

    /** The smallest key a value may have: the bound, or the first of the other bound's kind. */
    Key lowest() {
      return from != null ? from : to != null ? to.kind() : Key.EMPTY;
    }

    /** A key beyond those of all values that fit. */
    Key highest() {
      return to != null ? to.end() : from != null ? from.kindEnd() : Key.EMPTY.end();
    }

    /** For a field that may hold several values: each bound may be met by another of them. */
    Term eitherBound() {
      return from != null && to != null ? new Term(points, from, null) : this;
    }
  }

  private Terms() {}

  static Terms of(Document query) {
    Terms terms = new Terms();
    terms.addAll(query);
    return terms;
  }

  Term of(String field) {
    return byField.getOrDefault(field, Term.ANYTHING);
  }

  private void addAll(Document query) {
    query.forEach(
        (field, demand) -> {
          if (field.equals("$and") && demand instanceof Collection<?> all) {
            all.forEach(each -> asDocument(each).ifPresent(this::addAll));
          } else if (!field.startsWith("$")) {
            add(field, demand);
          }
        });
  }

  private void add(String field, @Nullable Object demand) {
    if (demand instanceof Document operators && isOperators(operators)) {
      operators.forEach((operator, operand) -> add(field, operator, operand));
    } else {
      add(field, "$eq", demand);
    }
  }

  private void add(String field, String operator, @Nullable Object operand) {
    Term known = of(field);
    switch (operator) {
      case "$eq" -> point(operand).ifPresent(key -> put(field, known.points(single(key))));
      case "$in" -> points(operand).ifPresent(keys -> put(field, known.points(keys)));
      case "$gt", "$gte" -> bound(operand).ifPresent(key -> put(field, known.from(key)));
      case "$lt", "$lte" -> bound(operand).ifPresent(key -> put(field, known.to(key)));
      default -> {
        // Demands nothing an index could answer.
      }
    }
  }

  private void put(String field, Term term) {
    byField.put(field, term);
  }

  private static boolean isOperators(Document document) {
    return !document.isEmpty() && document.keySet().stream().allMatch(name -> name.startsWith("$"));
  }

  private static Optional<Document> asDocument(@Nullable Object value) {
    return value instanceof Document document ? Optional.of(document) : Optional.empty();
  }

  private static NavigableSet<Key> single(Key key) {
    NavigableSet<Key> keys = new TreeSet<>();
    keys.add(key);
    return keys;
  }

  private static Optional<NavigableSet<Key>> points(@Nullable Object operand) {
    if (!(operand instanceof Collection<?> values)) {
      return Optional.empty();
    }
    NavigableSet<Key> keys = new TreeSet<>();
    for (Object value : values) {
      Optional<Key> key = point(value);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.get());
    }
    return Optional.of(keys);
  }

  private static Optional<Key> point(@Nullable Object value) {
    return switch (value) {
      case UUID uuid -> Optional.of(Key.of(uuid));
      case LegacyUUID uuid -> Optional.of(Key.of(uuid));
      case BinData data -> Optional.of(Key.of(data));
      case Boolean flag -> Optional.of(Key.of(flag));
      case Document document ->
          document.keySet().stream().anyMatch(name -> name.startsWith("$"))
              ? Optional.empty()
              : Optional.of(Key.of(document));
      case null, default -> bound(value);
    };
  }

  private static Optional<Key> bound(@Nullable Object value) {
    return switch (value) {
      case Number number -> Optional.of(Key.of(number));
      case String text -> Optional.of(Key.of(text));
      case Instant instant -> Optional.of(Key.of(instant));
      case ObjectId id -> Optional.of(Key.of(id));
      case BsonTimestamp timestamp -> Optional.of(Key.of(timestamp));
      case null, default -> Optional.empty();
    };
  }
}
