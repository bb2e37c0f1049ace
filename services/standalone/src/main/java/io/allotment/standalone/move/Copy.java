package io.allotment.standalone.move;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.bson.RawBsonDocument;

/**
 * Writes what is at one end to the other, byte for byte, along {@code _id}; so what is there of a
 * collection is its beginning, and a copy that was interrupted goes on behind it.
 */
record Copy(End source, End target, PrintStream out) {

  void collections(List<MongoNamespace> collections) {
    List<MongoNamespace> there = target.collections(Comparison.databases(collections));
    for (MongoNamespace each : collections) {
      if (!there.contains(each)) {
        target.database(each.getDatabaseName()).createCollection(each.getCollectionName());
      }
      documents(each);
      Indexes.of(source, each).create(target, each);
    }
  }

  private void documents(MongoNamespace collection) {
    MongoCollection<RawBsonDocument> from = source.documents(collection);
    MongoCollection<RawBsonDocument> to = target.documents(collection);
    RawBsonDocument last = to.find().sort(descending("_id")).projection(include("_id")).first();
    long[] written = {0};
    Walk.through(
        from,
        last == null ? null : last.get("_id"),
        page -> {
          to.insertMany(page);
          written[0] += page.size();
        });
    out.printf(
        Locale.ROOT,
        "  %-32s %,12d documents%s%n",
        collection,
        written[0],
        last == null ? "" : ", behind those that were there");
  }
}
