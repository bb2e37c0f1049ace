package io.allotment.stories.learn;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Whose turn it is to learn: one process has it, for as long as it claims it. */
@Component
class Turn {

  private static final String LEARNING = "learning";

  private final MongoCollection<Document> turns;
  private final String me = UUID.randomUUID().toString();

  Turn(MongoDatabase database) {
    turns =
        database
            .getCollection("turns")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    turns.updateOne(
        eq(LEARNING),
        setOnInsert("claimed", Date.from(Instant.EPOCH)),
        new UpdateOptions().upsert(true));
  }

  boolean claim(Instant now, Instant until) {
    return turns
            .updateOne(
                and(eq(LEARNING), lt("claimed", Date.from(now))),
                combine(set("claimed", Date.from(until)), set("by", me)))
            .getModifiedCount()
        > 0;
  }

  void release() {
    turns.updateOne(and(eq(LEARNING), eq("by", me)), set("claimed", Date.from(Instant.EPOCH)));
  }

  /** Gives back what a process had claimed that is no more. */
  void releaseAll() {
    turns.updateOne(eq(LEARNING), set("claimed", Date.from(Instant.EPOCH)));
  }
}
