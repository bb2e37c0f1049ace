package io.allotment.stories.connection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who reads which connection. Whoever does claims it first, in one step for all replicas; a claim
 * that was left behind lapses, and one that was lost writes nothing any more.
 */
@Component
public class Claims {

  private final MongoCollection<Document> connections;

  Claims(MongoDatabase database) {
    connections = Connections.in(database);
  }

  /** One that is due, for whoever calls and nobody else, with a reading that has begun. */
  public Optional<Standing> claimDue(Instant now, Instant until) {
    Document due =
        connections.findOneAndUpdate(
            and(
                eq(Written.PAUSED, false),
                lte(Written.NEXT, Date.from(now)),
                lte(Written.CLAIMED, Date.from(now))),
            combine(
                set(Written.CLAIMED, Date.from(until)), set(Written.ATTEMPT, Connections.random())),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending(Written.NEXT))
                .returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(due).map(Written::standing);
  }

  /**
   * Notes that a reading begins: what anybody asked for before, it will find. False where the claim
   * was lost.
   */
  public boolean begin(Standing claimed, Progress begun) {
    return connections
            .updateOne(
                mine(claimed),
                combine(set(Written.PROGRESS, Written.of(begun)), unset(Written.AGAIN)))
            .getMatchedCount()
        > 0;
  }

  /** Notes how far it has come, and claims it for longer; false where the claim was lost. */
  public boolean keep(Standing claimed, Progress progress, Instant until) {
    return connections
            .updateOne(
                mine(claimed),
                combine(
                    set(Written.PROGRESS, Written.of(progress)),
                    set(Written.PROBLEM, null),
                    set(Written.WAITS, false),
                    set(Written.CLAIMED, Date.from(until))))
            .getMatchedCount()
        > 0;
  }

  /** Gives it back until then, to be read on. */
  public void rest(
      Standing claimed, Progress progress, @Nullable String problem, boolean waits, Instant until) {
    connections.updateOne(mine(claimed), rested(progress, problem, waits, until));
  }

  /**
   * Gives it back at the end of a reading, until then; or at once, where somebody asked for one
   * since it had begun.
   */
  public void end(Standing claimed, Progress progress, Instant now, Instant until) {
    String problem = progress.problem().orElse(null);
    UpdateResult done =
        connections.updateOne(
            and(mine(claimed), ne(Written.AGAIN, true)), rested(progress, problem, false, until));
    if (done.getMatchedCount() == 0) {
      connections.updateOne(mine(claimed), rested(progress, problem, false, now));
    }
  }

  private static Bson rested(
      Progress progress, @Nullable String problem, boolean waits, Instant until) {
    return combine(
        set(Written.PROGRESS, Written.of(progress)),
        set(Written.PROBLEM, problem),
        set(Written.WAITS, waits),
        set(Written.NEXT, Date.from(until)),
        set(Written.CLAIMED, Date.from(Instant.EPOCH)));
  }

  /** Who alone reads need not wait for what it claimed before it was stopped. */
  public void releaseAll() {
    connections.updateMany(
        gt(Written.CLAIMED, Date.from(Instant.EPOCH)),
        set(Written.CLAIMED, Date.from(Instant.EPOCH)));
  }

  /**
   * Has it read soon, for what a delivery did not say: at once, or again after a reading that is
   * under way, for that may have passed it by. What waits or fails goes on when it is time, and is
   * read again after that.
   */
  public void due(ConnectionId id, Instant now) {
    connections.updateOne(eq(id.value()), set(Written.AGAIN, true));
    connections.updateOne(
        and(eq(id.value()), eq(Written.PROBLEM, null), gt(Written.NEXT, Date.from(now))),
        set(Written.NEXT, Date.from(now)));
  }

  private static Bson mine(Standing claimed) {
    return and(eq(claimed.connection().id().value()), eq(Written.ATTEMPT, claimed.attempt()));
  }
}
