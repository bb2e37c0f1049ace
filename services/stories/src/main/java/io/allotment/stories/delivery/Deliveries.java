package io.allotment.stories.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers for some days which deliveries were taken. */
@Component
class Deliveries {

  /** Longer than any tracker tries again. */
  private static final Duration REMEMBERED = Duration.ofDays(8);

  private static final String AT = "at";

  private final MongoCollection<Document> deliveries;
  private final Clock clock;

  Deliveries(MongoDatabase database, Clock clock) {
    this.clock = clock;
    deliveries =
        database
            .getCollection("tracker-deliveries")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    deliveries.createIndex(Indexes.ascending(AT));
  }

  /** Whether a delivery under one of these names was taken. */
  boolean isKnown(Collection<String> names) {
    return deliveries.find(in("_id", names)).first() != null;
  }

  /** Notes that a delivery was taken. */
  void remember(Collection<String> names, Instant at) {
    for (String name : names) {
      deliveries.updateOne(eq(name), set(AT, Date.from(at)), new UpdateOptions().upsert(true));
    }
  }

  /** Forgets those that come no more. */
  @Scheduled(fixedDelayString = "${allotment.connections.sweep:PT1H}")
  void sweep() {
    deliveries.deleteMany(lt(AT, Date.from(clock.instant().minus(REMEMBERED))));
  }
}
