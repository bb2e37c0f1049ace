package io.allotment.standalone.move;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import io.allotment.standalone.backup.Installation;
import io.allotment.standalone.task.RefusedException;
import java.util.List;
import java.util.SortedSet;
import org.bson.Document;

/**
 * The document that says a server holds the beginning of a move, and from where. It is in a
 * collection of its own in the first of the databases, from before the first document is written
 * until both ends were found to be the same.
 *
 * @param from the directory
 * @param installation which one it is, by its public keys
 */
record Mark(String from, String installation) {

  private static final String NAME = "unfinished-move";

  static Mark of(Installation installation) {
    return new Mark(installation.directory().toString(), installation.fingerprint());
  }

  static boolean is(MongoNamespace collection) {
    return collection.getCollectionName().equals(NAME);
  }

  /**
   * Claims databases for this move.
   *
   * @return whether it was begun before
   * @throws RefusedException if they hold anything but the beginning of this move
   */
  boolean claim(End target, SortedSet<String> databases) {
    Document there = in(target, databases).find().first();
    if (there == null) {
      refuseOccupied(target, databases);
      in(target, databases).insertOne(document());
      return false;
    }
    if (!there.equals(document())) {
      throw new RefusedException(
          "The server holds the beginning of another move, of the installation in %s. Finish that one, or drop the databases %s there and begin again."
              .formatted(there.getString("from"), String.join(", ", databases)));
    }
    return true;
  }

  private static void refuseOccupied(End target, SortedSet<String> databases) {
    List<MongoNamespace> there =
        target.collections(databases).stream().filter(each -> !is(each)).toList();
    if (!there.isEmpty()) {
      throw new RefusedException(
          "The server holds %s already, and nothing there is overwritten. Name a server without the databases %s."
              .formatted(there.getFirst(), String.join(", ", databases)));
    }
  }

  /** Says that the move is finished. */
  static void remove(End target, SortedSet<String> databases) {
    in(target, databases).drop();
  }

  private Document document() {
    return new Document("_id", "move").append("from", from).append("installation", installation);
  }

  private static MongoCollection<Document> in(End target, SortedSet<String> databases) {
    return target.database(databases.first()).getCollection(NAME);
  }
}
