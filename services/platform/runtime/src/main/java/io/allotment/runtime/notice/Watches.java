package io.allotment.runtime.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.allotment.runtime.notice.Answer.Delivered;
import io.allotment.runtime.notice.Answer.Later;
import io.allotment.runtime.notice.Answer.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps other tools in step with who is on watch: compares what they should show with what they
 * were last made to show, and does it again until they do. What was shown is kept in {@code
 * notice-watches}.
 */
final class Watches {

  /** What changed is shown after that at the latest where somebody died over it. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final String NEXT = "next";
  private static final String GIST = "gist";
  private static final String ATTEMPTS = "attempts";
  private static final String MEMORY = "memory";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  private final MongoCollection<Document> watches;
  private final Reach reach;
  private final Connections connections;
  private final States states;
  private final NoticeSource source;
  private final InstantSource clock;

  Watches(
      MongoDatabase database,
      Reach reach,
      Connections connections,
      States states,
      NoticeSource source,
      InstantSource clock) {
    this.watches =
        database
            .getCollection("notice-watches")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.reach = reach;
    this.connections = connections;
    this.states = states;
    this.source = source;
    this.clock = clock;
  }

  /** Looks at every connection that shows a watch. */
  void round() {
    for (Channel channel : reach.channels()) {
      if (channel.takes() == Channel.Takes.WATCHES) {
        connections.over(channel).forEach(connection -> look(channel, connection));
      }
    }
  }

  /** Has a connection shown anew, as when its settings changed. */
  void again(Connection connection) {
    watches.updateOne(eq(connection.key()), combine(set(GIST, null), set(NEXT, null)), UPSERT);
  }

  void forget(Connection connection) {
    watches.deleteOne(eq(connection.key()));
  }

  private void look(Channel channel, Connection connection) {
    Instant now = clock.instant();
    Optional<Watch> watch = source.watch(connection.owner(), now);
    Document shown =
        Optional.ofNullable(watches.find(eq(connection.key())).first()).orElseGet(Document::new);
    Date next = shown.getDate(NEXT);
    if (watch.isEmpty() || (next != null && next.toInstant().isAfter(now))) {
      return;
    }
    String gist = Message.id(channel.gist(watch.get()));
    if (!gist.equals(shown.getString(GIST)) && claimed(connection, shown, now)) {
      int attempts = shown.getInteger(ATTEMPTS, 0) + 1;
      settle(connection, gist, attempts, show(channel, connection, watch.get()));
    }
  }

  private boolean claimed(Connection connection, Document shown, Instant now) {
    Date lease = Date.from(now.plus(LEASE));
    if (shown.isEmpty()) {
      watches.updateOne(eq(connection.key()), set(NEXT, null), UPSERT);
    }
    return watches
            .updateOne(and(eq(connection.key()), eq(NEXT, shown.getDate(NEXT))), set(NEXT, lease))
            .getModifiedCount()
        == 1;
  }

  private Answer show(Channel channel, Connection connection, Watch watch) {
    try {
      return channel.show(connection, watch, memory(connection));
    } catch (RuntimeException failure) {
      LOG.error("{} could not be kept in step; it is tried again", connection, failure);
      return new Later("Allotment itself failed; its log says more.", null);
    }
  }

  private void settle(Connection connection, String gist, int attempts, Answer answer) {
    Instant now = clock.instant();
    switch (answer) {
      case Delivered() -> {
        watches.updateOne(
            eq(connection.key()), combine(set(GIST, gist), set(NEXT, null), set(ATTEMPTS, 0)));
        states.delivered(connection, now);
      }
      case Later(String problem, Duration after) -> {
        states.failed(connection, problem, now);
        pause(connection, attempts, Backoff.after(attempts, connection.key(), after), now);
      }
      case Refused(String problem) -> {
        states.failed(connection, problem, now);
        pause(connection, attempts, Backoff.after(attempts, connection.key(), null), now);
      }
    }
  }

  private void pause(Connection connection, int attempts, Duration pause, Instant now) {
    watches.updateOne(
        eq(connection.key()),
        combine(set(NEXT, Date.from(now.plus(pause))), set(ATTEMPTS, attempts)));
  }

  private Channel.Memory memory(Connection connection) {
    return new Channel.Memory() {
      @Override
      public Set<String> all() {
        Document found = Objects.requireNonNull(watches.find(eq(connection.key())).first());
        return new TreeSet<>(found.getList(MEMORY, String.class, List.of()));
      }

      @Override
      public void add(String name) {
        watches.updateOne(eq(connection.key()), addToSet(MEMORY, name));
      }

      @Override
      public void remove(String name) {
        watches.updateOne(eq(connection.key()), pull(MEMORY, name));
      }
    };
  }
}
