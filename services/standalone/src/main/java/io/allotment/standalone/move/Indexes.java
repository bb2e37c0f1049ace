package io.allotment.standalone.move;

import com.mongodb.MongoNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNumber;
import org.bson.BsonString;

/**
 * The indexes of a collection with all their options, each by its name, but for the one on {@code
 * _id}. What servers say of them in different ways is said in one: the version of their form, the
 * namespace, options that are off, and the type of a direction.
 */
record Indexes(SortedMap<String, BsonDocument> byName) {

  private static final List<String> FORM = List.of("v", "ns", "background");

  static Indexes of(End end, MongoNamespace collection) {
    SortedMap<String, BsonDocument> found = new TreeMap<>();
    for (BsonDocument each : end.documents(collection).listIndexes(BsonDocument.class)) {
      String name = each.getString("name").getValue();
      if (!name.equals("_id_")) {
        found.put(name, plain(each));
      }
    }
    return new Indexes(found);
  }

  private static BsonDocument plain(BsonDocument index) {
    BsonDocument plain = new BsonDocument();
    index.keySet().stream()
        .filter(option -> !FORM.contains(option))
        .filter(option -> !BsonBoolean.FALSE.equals(index.get(option)))
        .sorted()
        .forEach(option -> plain.put(option, index.get(option)));
    BsonDocument key = new BsonDocument();
    index
        .getDocument("key")
        .forEach(
            (field, way) ->
                key.put(field, way instanceof BsonNumber n ? new BsonInt32(n.intValue()) : way));
    return plain.append("key", key);
  }

  /** Whether they are the same, with their fields in the same order. */
  boolean areAs(Indexes other) {
    return json().equals(other.json());
  }

  private List<String> json() {
    return byName.values().stream().map(BsonDocument::toJson).toList();
  }

  /** Creates them where they are not there yet. */
  void create(End end, MongoNamespace collection) {
    if (!byName.isEmpty()) {
      end.database(collection.getDatabaseName())
          .runCommand(
              new BsonDocument("createIndexes", new BsonString(collection.getCollectionName()))
                  .append("indexes", new BsonArray(new ArrayList<>(byName.values())))
                  .append("writeConcern", new BsonDocument("w", new BsonString("majority"))));
    }
  }
}
