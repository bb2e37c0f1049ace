package io.allotment.stories.suggestagain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.stories.model.SquadId;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Keeps how far suggesting again has come, by squad, and who is at it: one process at a time, for
 * as long as it claims it.
 */
@Component
class Rounds {

  private static final String WORK = "work";

  private final MongoCollection<Document> rounds;
  private final MongoCollection<Document> work;
  private final String me = UUID.randomUUID().toString();

  Rounds(MongoDatabase database) {
    rounds = durable(database.getCollection("suggestingRounds"));
    work = durable(database.getCollection("suggesting"));
    work.updateOne(
        eq(WORK),
        combine(
            setOnInsert("claimed", Date.from(Instant.EPOCH)),
            setOnInsert("running", false),
            setOnInsert("of", 0L),
            setOnInsert("done", 0L)),
        new UpdateOptions().upsert(true));
  }

  private static MongoCollection<Document> durable(MongoCollection<Document> collection) {
    return collection
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  Map<SquadId, Round> all() {
    Map<SquadId, Round> all = new HashMap<>();
    for (Document one : rounds.find()) {
      SquadId squad = new SquadId(one.getString("_id"));
      Date ended = one.getDate("ended");
      all.put(
          squad,
          new Round(
              squad,
              one.getString("inForce"),
              one.getLong("after"),
              ended == null ? null : ended.toInstant(),
              one.getBoolean("closed")));
    }
    return all;
  }

  void keep(Round round) {
    Instant ended = round.ended();
    rounds.replaceOne(
        eq(round.squad().value()),
        new Document("_id", round.squad().value())
            .append("inForce", round.inForce())
            .append("after", round.after())
            .append("ended", ended == null ? null : Date.from(ended))
            .append("closed", round.closed()),
        new ReplaceOptions().upsert(true));
  }

  /** Whether nobody else is at it, so that this process is, until then. */
  boolean claim(Instant now, Instant until) {
    return work.updateOne(
                and(eq(WORK), lt("claimed", Date.from(now))),
                combine(set("claimed", Date.from(until)), set("by", me)))
            .getModifiedCount()
        > 0;
  }

  /** Begins to count. */
  void begin(String because, long of) {
    work.updateOne(
        mine(),
        combine(set("running", true), set("because", because), set("of", of), set("done", 0L)));
  }

  /** Counts some more, and claims it for longer; false where another process is at it now. */
  boolean more(int done, Instant until) {
    return work.updateOne(
                mine(), combine(inc("done", (long) done), set("claimed", Date.from(until))))
            .getMatchedCount()
        > 0;
  }

  /** Lets others at it; it runs on where it has not ended. */
  void release(boolean ended) {
    work.updateOne(
        mine(),
        ended
            ? combine(set("claimed", Date.from(Instant.EPOCH)), set("running", false))
            : set("claimed", Date.from(Instant.EPOCH)));
  }

  /** Lets others at what a process had claimed that is no more. */
  void releaseAll() {
    work.updateOne(eq(WORK), set("claimed", Date.from(Instant.EPOCH)));
  }

  private Bson mine() {
    return and(eq(WORK), eq("by", me));
  }

  Suggesting shown() {
    Document one = work.find(eq(WORK)).first();
    return one == null
        ? new Suggesting(false, 0, 0, null)
        : new Suggesting(
            one.getBoolean("running"),
            one.getLong("of"),
            Math.min(one.getLong("of"), one.getLong("done")),
            one.getString("because"));
  }
}
