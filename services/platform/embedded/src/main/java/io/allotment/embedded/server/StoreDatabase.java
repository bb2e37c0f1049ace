package io.allotment.embedded.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.allotment.embedded.durable.CheckedBytes;
import io.allotment.embedded.durable.DurableStore;
import io.allotment.embedded.durable.StoredMap;
import io.allotment.embedded.index.FieldIndex;
import io.allotment.embedded.index.Key;
import io.allotment.embedded.index.KeyType;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database: a map of the store for each collection and one for each index of it. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

  private static final int CANNOT_CREATE_INDEX = 67;

  private final DurableStore store;

  StoreDatabase(String name, DurableStore store, CursorRegistry cursors) {
    super(name, cursors);
    this.store = store;
    initializeNamespacesAndIndexes();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (command.equals("dropIndexes")) {
      return dropIndexes(query);
    }
    return Corrections.answer(
        command, query, asked -> super.handleCommand(channel, command, asked, databases, oplog));
  }

  /** Drops of this collection only; mongo-java-server 1.47.0 takes the name in all of them. */
  private synchronized Document dropIndexes(Document query) {
    MongoCollection<Key> collection =
        resolveCollection(String.valueOf(query.get("dropIndexes")), true);
    Object wanted = query.get("index");
    List<Document> dropped =
        getOrCreateIndexesCollection()
            .handleQueryAsStream(new Document("ns", collection.getFullName()))
            .filter(index -> isWanted(index, wanted))
            .toList();
    if (dropped.isEmpty() && !Objects.equals(wanted, "*")) {
      throw new IndexNotFoundException("index not found with name [" + wanted + "]");
    }
    for (Document index : dropped) {
      dropIndex(collection, String.valueOf(index.get("name")));
      getOrCreateIndexesCollection().deleteDocuments(index, 1);
    }
    Document answer = new Document();
    Utils.markOkay(answer);
    return answer;
  }

  private static boolean isWanted(Document index, @Nullable Object wanted) {
    boolean primary = Objects.equals(index.get("name"), "_id_");
    return !primary
        && (Objects.equals(wanted, "*")
            || Objects.equals(wanted, index.get("name"))
            || Objects.equals(wanted, index.get("key")));
  }

  @Override
  protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
    StoredMap<Key, byte[]> documents =
        store.map(Maps.documents(databaseName, name), KeyType.INSTANCE, CheckedBytes.INSTANCE);
    return new StoreCollection(this, name, options, documents, cursorRegistry);
  }

  private StoredMap<Key, Integer> entries(String collection, String index) {
    return store.map(
        Maps.index(databaseName, collection, index), KeyType.INSTANCE, new IntegerType());
  }

  @Override
  protected Index<Key> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
      StoreCollection of = (StoreCollection) resolveCollection(collection, true);
      return of.idIndex(name, keys);
    }
    return new FieldIndex(name, keys, sparse, true, entries(collection, name));
  }

  @Override
  protected Index<Key> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new FieldIndex(name, keys, sparse, false, entries(collection, name));
  }

  @Override
  protected synchronized void addIndex(Document description) {
    refuseUnsupported(description);
    super.addIndex(description);
  }

  private static void refuseUnsupported(Document description) {
    for (String option : List.of("partialFilterExpression", "expireAfterSeconds", "collation")) {
      if (description.containsKey(option)) {
        throw new MongoServerError(
            CANNOT_CREATE_INDEX,
            "CannotCreateIndex",
            "The embedded database has no indexes with " + option);
      }
    }
    if (description.get("key") instanceof Document key
        && !key.values().stream().allMatch(Number.class::isInstance)) {
      throw new MongoServerError(
          CANNOT_CREATE_INDEX,
          "CannotCreateIndex",
          "The embedded database has ascending and descending indexes only");
    }
  }

  @Override
  protected void dropIndex(MongoCollection<Key> collection, String name) {
    super.dropIndex(collection, name);
    store.remove(Maps.index(databaseName, collection.getCollectionName(), name));
  }

  @Override
  public synchronized MongoCollection<Key> createCollectionOrThrowIfExists(
      String name, CollectionOptions options) {
    return super.createCollectionOrThrowIfExists(name, options);
  }

  @Override
  public synchronized void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    store.remove(Maps.documents(databaseName, name));
  }

  @Override
  public synchronized void drop(Oplog oplog) {
    super.drop(oplog);
    store.names().stream().filter(map -> Maps.belongs(map, databaseName)).forEach(store::remove);
  }

  @Override
  public synchronized void moveCollection(
      MongoDatabase from, MongoCollection<?> collection, String name) {
    throw new MongoServerError(
        115, "CommandNotSupported", "The embedded database does not rename collections");
  }

  @Override
  protected long getStorageSize() {
    return store.size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
