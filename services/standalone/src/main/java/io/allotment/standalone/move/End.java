package io.allotment.standalone.move;

import com.mongodb.MongoNamespace;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.RawBsonDocument;

/** Where documents come from or go to, always as a majority has them. */
record End(MongoClient client) {

  private static final Set<String> SERVERS_OWN = Set.of("admin", "config", "local");

  /** The databases there are, in the order of their names, but for the server's own. */
  SortedSet<String> databases() {
    SortedSet<String> names = client.listDatabaseNames().into(new TreeSet<>());
    names.removeAll(SERVERS_OWN);
    return names;
  }

  /** The collections of these databases, in the order of their names. */
  List<MongoNamespace> collections(SortedSet<String> databases) {
    List<MongoNamespace> all = new ArrayList<>();
    for (String database : databases) {
      for (String name : database(database).listCollectionNames().into(new TreeSet<>())) {
        if (!name.startsWith("system.")) {
          all.add(new MongoNamespace(database, name));
        }
      }
    }
    return all;
  }

  MongoDatabase database(String name) {
    return client
        .getDatabase(name)
        .withReadPreference(ReadPreference.primary())
        .withReadConcern(ReadConcern.MAJORITY)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  MongoCollection<RawBsonDocument> documents(MongoNamespace collection) {
    return database(collection.getDatabaseName())
        .getCollection(collection.getCollectionName(), RawBsonDocument.class);
  }
}
