package io.allotment.embedded.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import io.allotment.embedded.durable.StoredMap;
import io.allotment.embedded.index.Bson;
import io.allotment.embedded.index.Candidates;
import io.allotment.embedded.index.FieldIndex;
import io.allotment.embedded.index.IdIndex;
import io.allotment.embedded.index.Key;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A collection kept as BSON in the order of {@code _id}, which is also its natural order. Writers
 * take turns; a reader sees the collection as it was between two of them and hinders none.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Key> {

  private final StoredMap<Key, byte[]> documents;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      StoredMap<Key, byte[]> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  IdIndex idIndex(String name, List<IndexKey> keys) {
    return new IdIndex(name, keys, documents);
  }

  /** As inherited, but without keeping writers away while it reads. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // The point of it: see candidates.
  public QueryResult handleQuery(QueryParameters asked) {
    Document selector = asked.getQuerySelector();
    String query = selector.containsKey("$query") ? "$query" : "query";
    return queryDocuments(
        selector.get(query) instanceof Document wrapped ? wrapped : selector,
        selector.get(query.replace("query", "orderby")) instanceof Document order ? order : null,
        asked.getNumberToSkip(),
        asked.getLimit(),
        asked.getBatchSize(),
        asked.getProjection());
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    Order order = Order.of(orderBy);
    MVStore store = documents.now().getStore();
    var version = store.registerVersionUsage();
    try {
      Stream<byte[]> sorted =
          order == Order.OTHER && orderBy != null ? sorted(query, orderBy, limit > 0) : null;
      Stream<byte[]> candidates =
          sorted != null ? sorted : candidates(query, order == Order.DESCENDING);
      return matchDocumentsFromStream(
          query,
          candidates.map(Bson::decode),
          skip,
          limit,
          batchSize,
          order == Order.OTHER && sorted == null ? deriveComparator(orderBy) : null,
          projection);
    } finally {
      store.deregisterVersionUsage(version);
    }
  }

  private synchronized Stream<byte[]> candidates(Document query, boolean descending) {
    return Candidates.of(query, documents, fieldIndexes(), descending);
  }

  private synchronized @Nullable Stream<byte[]> sorted(
      Document query, Document order, boolean limited) {
    return Candidates.sorted(query, order, limited, documents, fieldIndexes());
  }

  /** The inherited matcher remembers between calls, which readers side by side would confuse. */
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return new DefaultQueryMatcher().matches(document, query);
  }

  /** How an answer is to be sorted: along or against {@code _id}, or by something else. */
  private enum Order {
    ASCENDING,
    DESCENDING,
    OTHER;

    static Order of(@Nullable Document orderBy) {
      if (orderBy == null || orderBy.isEmpty()) {
        return ASCENDING;
      }
      Map.Entry<String, Object> first = orderBy.entrySet().iterator().next();
      boolean along = first.getKey().equals("_id") || first.getKey().equals("$natural");
      if (!along || !(first.getValue() instanceof Number direction)) {
        return OTHER;
      }
      return direction.intValue() > 0 ? ASCENDING : DESCENDING;
    }
  }

  private List<FieldIndex> fieldIndexes() {
    return getIndexes().stream()
        .filter(FieldIndex.class::isInstance)
        .map(FieldIndex.class::cast)
        .toList();
  }

  /**
   * What an aggregation starts from: everything, or where its first stage selects, what that stage
   * lets through.
   */
  @Override
  public Iterable<Document> queryAll() {
    return handleQuery(FirstMatch.take());
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
  }

  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    if (batchSize <= 0) {
      return new QueryResult(matched);
    }
    Batches batches = new Batches(cursorRegistry.generateCursorId(), matched);
    List<Document> first = batches.takeDocuments(batchSize);
    if (batches.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(batches);
    return new QueryResult(first, batches);
  }

  @Override
  protected Cursor createCursor(List<Document> remaining) {
    Cursor cursor = new Batches(cursorRegistry.generateCursorId(), remaining);
    cursorRegistry.add(cursor);
    return cursor;
  }

  @Override
  protected Key addDocumentInternal(Document document) {
    Key key = getIdField() == null ? nextKey() : Key.of(document.get(getIdField()));
    documents.put(key, Bson.encode(document));
    return key;
  }

  private Key nextKey() {
    Key last = documents.now().lastKey();
    return Key.ofSequence(last == null ? 1 : last.sequence() + 1);
  }

  @Override
  protected void handleUpdate(Key position, Document before, Document after) {
    documents.put(position, Bson.encode(after));
  }

  @Override
  protected void removeDocument(Key position) {
    documents.remove(position);
  }

  @Override
  protected @Nullable Document getDocument(Key position) {
    byte[] bytes = documents.now().get(position);
    return bytes == null ? null : Bson.decode(bytes);
  }

  @Override
  protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
    return documents.now().entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  public synchronized void addIndex(Index<Key> index) {
    try {
      super.addIndex(index);
    } catch (RuntimeException e) {
      if (index instanceof FieldIndex unfinished && !getIndexes().contains(index)) {
        discard(unfinished);
      }
      throw e;
    }
  }

  /** A build that failed leaves nothing behind; an index of that name that exists is left alone. */
  private void discard(FieldIndex unfinished) {
    if (getIndexes().stream().noneMatch(index -> index.getName().equals(unfinished.getName()))) {
      unfinished.drop();
    }
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }

  @Override
  public int count() {
    return documents.now().size();
  }

  @Override
  public boolean isEmpty() {
    return documents.now().isEmpty();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int change) {
    throw new UnsupportedOperationException("The size is counted when asked");
  }

  @Override
  protected int getDataSize() {
    return (int)
        Math.min(
            Integer.MAX_VALUE,
            documents.now().values().stream().mapToLong(bytes -> bytes.length).sum());
  }
}
