package io.allotment.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.allotment.embedded.durable.StoredMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index over {@code _id}: the documents themselves, which are kept by its key. */
public final class IdIndex extends Index<Key> {

  private final StoredMap<Key, byte[]> documents;

  public IdIndex(String name, List<IndexKey> keys, StoredMap<Key, byte[]> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  private static Key key(Document document) {
    return Key.of(document.get("_id"));
  }

  @Override
  public @Nullable Key getPosition(Document document) {
    Key key = key(document);
    return documents.now().containsKey(key) ? key : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    if (documents.now().containsKey(key(document))) {
      throw new DuplicateKeyError(
          this, collection, getKeys(), new KeyValue(new Object[] {document.get("_id")}));
    }
  }

  @Override
  public void add(Document document, Key position, MongoCollection<Key> collection) {
    // The collection has put it already.
  }

  @Override
  public @Nullable Key remove(Document document) {
    return getPosition(document);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
    // An update that would change _id is refused before this is asked.
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Key position, MongoCollection<Key> collection) {
    // As above.
  }

  @Override
  public boolean isUnique() {
    return true;
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
    return documents.now().sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    // Goes with the documents.
  }
}
