package io.allotment.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.allotment.embedded.durable.StoredMap;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * An index over fields other than {@code _id}. Its map holds, for each entry of a document, the
 * entry's key followed by the document's, and where the latter begins; so it can be walked in the
 * order of the fields and, where these are fixed, of {@code _id}. Whether the index is unique only
 * decides what may be added.
 */
public final class FieldIndex extends Index<Key> {

  /** Present once a document with an array was added; sorts before every entry. */
  private static final Key MULTIKEY = new Key(new byte[1]);

  private final StoredMap<Key, Integer> entries;
  private final List<String> fields;
  private final boolean unique;

  public FieldIndex(
      String name,
      List<IndexKey> keys,
      boolean sparse,
      boolean unique,
      StoredMap<Key, Integer> entries) {
    super(name, keys, sparse);
    this.entries = entries;
    this.fields = indexed(keys.stream().map(IndexKey::getKey).toList(), unique);
    this.unique = unique;
  }

  /** Every entry ends in its document's {@code _id}, so as the last field it is there already. */
  private static List<String> indexed(List<String> fields, boolean unique) {
    boolean idLast = fields.size() > 1 && fields.getLast().equals("_id");
    return idLast && !unique ? fields.subList(0, fields.size() - 1) : fields;
  }

  List<String> fields() {
    return fields;
  }

  /** Whether documents that have none of the fields are not in it. */
  boolean leavesOut() {
    return isSparse();
  }

  boolean multikey() {
    return entries.now().containsKey(MULTIKEY);
  }

  /** The documents' keys behind the entries of that range, in the order of the entries. */
  Iterator<Key> documents(Key from, Key to, boolean descending) {
    return documents(
        entries.now().cursor(descending ? to : from, descending ? from : to, descending));
  }

  private static Iterator<Key> documents(Cursor<Key, Integer> cursor) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return cursor.hasNext();
      }

      @Override
      public Key next() {
        Key entry = cursor.next();
        return entry.from(cursor.getValue());
      }
    };
  }

  /**
   * As {@link #documents} from the greatest value to the smallest, but those of equal value in the
   * order of {@code _id}.
   */
  Iterator<Key> documentsByFallingValue(Key from, Key to) {
    MVMap<Key, Integer> now = entries.now();
    RootReference<Key, Integer> root = now.flushAndGetRoot();
    return new Iterator<>() {
      private Key below = to;
      private Iterator<Key> alike = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!alike.hasNext()) {
          Cursor<Key, Integer> falling = now.cursor(root, below, from, true);
          if (!falling.hasNext()) {
            return false;
          }
          Key value = falling.next().upTo(falling.getValue());
          alike = documents(now.cursor(root, value, value.end(), false));
          below = value;
        }
        return true;
      }

      @Override
      public Key next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return alike.next();
      }
    };
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    if (unique) {
      refuseDuplicates(document, entriesOf(document), null, collection);
    } else {
      Entries.refuseParallelArrays(document, fields);
    }
  }

  @Override
  public void add(Document document, Key position, MongoCollection<Key> collection) {
    Entries added = entriesOf(document);
    refuseDuplicates(document, added, position, collection);
    markMultikey(added);
    kept(added).forEach(key -> entries.put(key.then(position), key.length()));
  }

  @Override
  public Key remove(Document document) {
    Key position = position(document);
    kept(entriesOf(document)).forEach(key -> entries.remove(key.then(position)));
    return position;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
    refuseDuplicates(after, entriesOf(after), position(before), collection);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Key position, MongoCollection<Key> collection) {
    Set<Key> old = kept(entriesOf(before));
    Entries now = entriesOf(after);
    Set<Key> kept = kept(now);
    markMultikey(now);
    old.stream()
        .filter(key -> !kept.contains(key))
        .forEach(key -> entries.remove(key.then(position)));
    kept.stream()
        .filter(key -> !old.contains(key))
        .forEach(key -> entries.put(key.then(position), key.length()));
  }

  private void markMultikey(Entries added) {
    if (added.several() && !multikey()) {
      entries.put(MULTIKEY, 0);
    }
  }

  private Entries entriesOf(Document document) {
    return Entries.of(document, fields);
  }

  private Set<Key> kept(Entries of) {
    return isSparse() && of.absent() ? Set.of() : of.keys();
  }

  private static Key position(Document document) {
    return Key.of(document.get("_id"));
  }

  private void refuseDuplicates(
      Document document, Entries added, @Nullable Key own, MongoCollection<Key> collection) {
    if (!unique) {
      return;
    }
    for (Key key : kept(added)) {
      Iterator<Key> holders = documents(key, key.end(), false);
      if (holders.hasNext() && !Objects.equals(holders.next(), own)) {
        throw new DuplicateKeyError(this, collection, getKeys(), values(document));
      }
    }
  }

  private KeyValue values(Document document) {
    return new KeyValue(
        fields.stream()
            .map(field -> Utils.getSubdocumentValueCollectionAware(document, field))
            .map(value -> value instanceof Missing ? null : value)
            .toList()
            .toArray());
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && unique == other.isUnique()
        && getKeys().toString().equals(other.getKeys().toString());
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public @Nullable Key getPosition(Document document) {
    return null;
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Key> getPositions(Document query) {
    throw new UnsupportedOperationException("Candidates walks the index");
  }

  @Override
  public long getCount() {
    return entries.now().sizeAsLong() - (multikey() ? 1 : 0);
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    entries.drop();
  }
}
