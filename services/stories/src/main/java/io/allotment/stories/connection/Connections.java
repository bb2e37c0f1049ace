package io.allotment.stories.connection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.allotment.runtime.command.RefusedException;
import io.allotment.stories.connection.Standing.Delivery;
import io.allotment.stories.event.StoriesRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The connections there are, by id. Whoever reads one claims it first, in one step for all
 * replicas; a claim that was left behind lapses, and one that was lost writes nothing any more.
 */
@Component
public class Connections {

  private final MongoCollection<Document> connections;

  Connections(MongoDatabase database) {
    connections =
        database
            .getCollection("tracker-connections")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
  }

  /** Keeps a new one; false where it is there already. */
  boolean add(Connection connection) {
    try {
      connections.insertOne(Written.of(connection));
      return true;
    } catch (MongoWriteException taken) {
      if (ErrorCategory.fromErrorCode(taken.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw taken;
    }
  }

  /** Those there are, the oldest first. */
  List<Standing> all() {
    return connections
        .find()
        .sort(Sorts.ascending("since", "_id"))
        .map(Written::standing)
        .into(new ArrayList<>());
  }

  /**
   * One of them.
   *
   * @throws RefusedException if there is none of this id
   */
  public Standing one(ConnectionId id) {
    return Optional.ofNullable(connections.find(eq(id.value())).first())
        .map(Written::standing)
        .orElseThrow(
            () ->
                new RefusedException(
                    StoriesRule.UNKNOWN_CONNECTION,
                    "There is no connection %s. Look at those there are.".formatted(id)));
  }

  /**
   * Changes what somebody says of it, and has it read with that at once.
   *
   * @param progress how far what it reads now was read before; null for not at all
   */
  void change(Connection changed, @Nullable Progress progress, Instant now) {
    connections.updateOne(
        eq(changed.id().value()),
        combine(
            set(Written.NAME, changed.name()),
            set(Written.ADDRESS, changed.address().toString()),
            set(Written.ACCOUNT, changed.account()),
            set(Written.TOKEN, changed.token()),
            set(Written.PROJECTS, Written.projects(changed)),
            set(Written.PAUSED, changed.paused()),
            set(Written.PROGRESS, progress == null ? null : Written.of(progress)),
            anew(now)));
  }

  /** Has everything read again, at once. */
  void readAgain(ConnectionId id, Instant now) {
    connections.updateOne(eq(id.value()), combine(set(Written.PROGRESS, null), anew(now)));
  }

  /** Whoever reads it now stops. */
  private static Bson anew(Instant now) {
    return combine(
        set(Written.PROBLEM, null),
        set(Written.WAITS, false),
        set(Written.NEXT, Date.from(now)),
        set(Written.CLAIMED, Date.from(Instant.EPOCH)),
        set(Written.ATTEMPT, random()));
  }

  void secret(ConnectionId id, String secret) {
    connections.updateOne(
        eq(id.value()), combine(set(Written.SECRET, secret), set(Written.REFUSED, 0)));
  }

  void remove(ConnectionId id) {
    connections.deleteOne(eq(id.value()));
  }

  /** One that is due, for whoever calls and nobody else, with a reading that has begun. */
  public Optional<Standing> claimDue(Instant now, Instant until) {
    Document due =
        connections.findOneAndUpdate(
            and(
                eq(Written.PAUSED, false),
                lte(Written.NEXT, Date.from(now)),
                lte(Written.CLAIMED, Date.from(now))),
            combine(set(Written.CLAIMED, Date.from(until)), set(Written.ATTEMPT, random())),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending(Written.NEXT))
                .returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(due).map(Written::standing);
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

  /** Gives it back until then. */
  public void rest(
      Standing claimed, Progress progress, @Nullable String problem, boolean waits, Instant until) {
    connections.updateOne(
        mine(claimed),
        combine(
            set(Written.PROGRESS, Written.of(progress)),
            set(Written.PROBLEM, problem),
            set(Written.WAITS, waits),
            set(Written.NEXT, Date.from(until)),
            set(Written.CLAIMED, Date.from(Instant.EPOCH))));
  }

  /** Who alone reads need not wait for what it claimed before it was stopped. */
  public void releaseAll() {
    connections.updateMany(
        gt(Written.CLAIMED, Date.from(Instant.EPOCH)),
        set(Written.CLAIMED, Date.from(Instant.EPOCH)));
  }

  /** Has it read soon, for what a delivery did not say. */
  public void due(ConnectionId id, Instant now) {
    connections.updateOne(
        and(eq(id.value()), eq(Written.PROBLEM, null), gt(Written.NEXT, Date.from(now))),
        set(Written.NEXT, Date.from(now)));
  }

  /** Notes what a delivery came to. */
  public void delivered(ConnectionId id, Delivery delivery) {
    connections.updateOne(eq(id.value()), set(Written.DELIVERY, Written.of(delivery)));
  }

  /** Notes a delivery that was not signed with its secret. */
  public void refused(ConnectionId id) {
    connections.updateOne(eq(id.value()), inc(Written.REFUSED, 1));
  }

  private static Bson mine(Standing claimed) {
    return and(eq(claimed.connection().id().value()), eq(Written.ATTEMPT, claimed.attempt()));
  }

  private static String random() {
    return UUID.randomUUID().toString();
  }
}
