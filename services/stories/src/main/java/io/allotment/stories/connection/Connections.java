package io.allotment.stories.connection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.result.UpdateResult;
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

/** The connections there are, by id. */
@Component
public class Connections {

  /** So many requests for a new secret are known again. */
  private static final int REMEMBERED = 100;

  private final MongoCollection<Document> connections;

  Connections(MongoDatabase database) {
    connections = in(database);
  }

  static MongoCollection<Document> in(MongoDatabase database) {
    return database
        .getCollection("tracker-connections")
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /**
   * Keeps a new one; nothing changes where the same request made it before.
   *
   * @throws RefusedException if another request did, under the same key
   */
  void add(Connection connection, Request request) {
    try {
      connections.insertOne(Written.of(connection, request));
    } catch (MongoWriteException taken) {
      if (ErrorCategory.fromErrorCode(taken.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw taken;
      }
      mustRepeat(connection.id(), request);
    }
  }

  private void mustRepeat(ConnectionId id, Request request) {
    Document known = connections.find(eq(id.value())).first();
    if (known != null) {
      Written.requests(known).forEach(request::mustRepeat);
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
            set(Written.LEADS, changed.mandate().kept()),
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

  /**
   * Gives one another secret; nothing changes where the same request did so before, also where it
   * was given yet another since.
   *
   * @throws RefusedException if another request did something under the same key
   */
  void renew(ConnectionId id, String secret, Request request) {
    UpdateResult done =
        connections.updateOne(
            and(eq(id.value()), ne(Written.REQUESTS + "." + Written.KEY, request.key())),
            combine(
                set(Written.SECRET, secret),
                set(Written.REFUSED, 0),
                pushEach(
                    Written.REQUESTS,
                    List.of(Written.of(request)),
                    new PushOptions().slice(-REMEMBERED))));
    if (done.getMatchedCount() == 0) {
      mustRepeat(id, request);
    }
  }

  void remove(ConnectionId id) {
    connections.deleteOne(eq(id.value()));
  }

  /** Notes what a delivery came to. */
  public void delivered(ConnectionId id, Delivery delivery) {
    connections.updateOne(eq(id.value()), set(Written.DELIVERY, Written.of(delivery)));
  }

  /** Notes so many deliveries that were not signed with its secret. */
  void refused(ConnectionId id, int more) {
    connections.updateOne(eq(id.value()), inc(Written.REFUSED, more));
  }

  static String random() {
    return UUID.randomUUID().toString();
  }
}
