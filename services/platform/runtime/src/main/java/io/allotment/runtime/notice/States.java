package io.allotment.runtime.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How it went last with each connection, in {@code notice-states}. */
final class States {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> states;

  States(MongoDatabase database) {
    states = database.getCollection("notice-states");
  }

  /**
   * How it went last.
   *
   * @param delivered null where nothing ever was
   * @param problem null where nothing failed since
   */
  record State(@Nullable Instant delivered, @Nullable String problem, @Nullable Instant failed) {
    static final State NEW = new State(null, null, null);
  }

  State of(Connection connection) {
    return Optional.ofNullable(states.find(eq(connection.key())).first())
        .map(
            found ->
                new State(
                    instant(found, "delivered"),
                    found.getString("problem"),
                    instant(found, "failed")))
        .orElse(State.NEW);
  }

  void delivered(Connection connection, Instant at) {
    states.updateOne(
        eq(connection.key()),
        combine(set("delivered", Date.from(at)), set("problem", null), set("failed", null)),
        UPSERT);
  }

  void failed(Connection connection, String problem, Instant at) {
    states.updateOne(
        eq(connection.key()),
        combine(set("problem", problem), set("failed", Date.from(at))),
        UPSERT);
  }

  void forget(Connection connection) {
    states.deleteOne(eq(connection.key()));
  }

  /** Of all connections of an owner, those that everybody has included. */
  void forget(String owner) {
    states.deleteMany(and(gte("_id", owner + "/"), lt("_id", owner + "0")));
  }

  private static @Nullable Instant instant(Document found, String field) {
    Date date = found.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
