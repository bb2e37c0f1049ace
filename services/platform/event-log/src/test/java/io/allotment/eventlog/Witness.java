package io.allotment.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * Sees to it that events of one key, numbered from 1 and written {@code key/number}, are handled in
 * order and by one at a time. One document a key says who is at it and which was the last; whoever
 * comes while another is at it, or too early, is recorded.
 */
final class Witness {

  private final MongoCollection<Document> keys;
  private final MongoCollection<Document> offences;
  private final String node;

  Witness(MongoDatabase database, String node) {
    keys = database.getCollection("keys");
    offences = database.getCollection("offences");
    this.node = node;
  }

  static String key(String text) {
    return text.substring(0, text.indexOf('/'));
  }

  void handle(String text) {
    String key = key(text);
    int number = Integer.parseInt(text.substring(key.length() + 1));
    String me = node + " " + UUID.randomUUID();
    Document before =
        keys.findOneAndUpdate(
            eq(key),
            combine(set("busy", me), addToSet("nodes", node)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
    int last = before == null ? 0 : before.getInteger("last", 0);
    if (before != null && before.getString("busy") != null) {
      offend("%s at %s while %s was".formatted(me, text, before.getString("busy")));
    }
    if (number > last + 1) {
      offend("%s at %s after %d".formatted(me, text, last));
    }
    Document after =
        keys.findOneAndUpdate(eq(key), combine(unset("busy"), set("last", Math.max(last, number))));
    if (after == null || !me.equals(after.getString("busy"))) {
      offend("somebody came while %s was at %s".formatted(me, text));
    }
  }

  private void offend(String what) {
    offences.insertOne(new Document("what", what));
  }

  /** Forgets that a process was at something, now that it is known to be dead. */
  void bury() {
    for (Document key : keys.find().into(new ArrayList<>())) {
      String busy = key.getString("busy");
      if (busy != null && busy.startsWith(node + " ")) {
        keys.updateOne(eq(key.get("_id")), unset("busy"));
      }
    }
  }

  static List<String> offences(MongoDatabase database) {
    return database
        .getCollection("offences")
        .find()
        .map(offence -> offence.getString("what"))
        .into(new ArrayList<>());
  }

  /** How many of a key's events were handled, none left out. */
  static int last(MongoDatabase database, String key) {
    Document found = database.getCollection("keys").find(eq(key)).first();
    return found == null ? 0 : found.getInteger("last", 0);
  }

  /** Who has handled anything. */
  static List<String> nodes(MongoDatabase database) {
    return database.getCollection("keys").find().into(new ArrayList<>()).stream()
        .flatMap(key -> key.getList("nodes", String.class).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
