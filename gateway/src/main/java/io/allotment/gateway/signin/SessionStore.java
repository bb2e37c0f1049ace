package io.allotment.gateway.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.allotment.gateway.model.Digest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The sessions of all replicas, by the digest of their id: whoever reads them can use none. */
@Component
class SessionStore {

  /** How long a session lasts after its last use. */
  static final Duration IDLE = Duration.ofHours(12);

  /** How long a session lasts however much it is used. */
  static final Duration LONGEST = Duration.ofDays(30);

  private static final Duration STEP = Duration.ofMinutes(10);

  private final SecureRandom random = new SecureRandom();
  private final MongoCollection<Document> sessions;
  private final Clock clock;

  /**
   * A session that lasts.
   *
   * @param credential of the password it began with
   * @param extended whether its end was moved just now
   */
  record Session(String member, String credential, boolean extended) {}

  SessionStore(MongoDatabase database, Clock clock) {
    this.sessions = database.getCollection("sessions");
    this.clock = clock;
    sessions.createIndex(Indexes.ascending("member"));
  }

  /** Begins a session and gives its id: 256 random bits. */
  String begin(String member, String credential) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    String id = HexFormat.of().formatHex(bits);
    Instant now = clock.instant();
    sessions.insertOne(
        new Document("_id", Digest.of(id))
            .append("member", member)
            .append("credential", credential)
            .append("since", Date.from(now))
            .append("until", Date.from(now.plus(IDLE))));
    return id;
  }

  /** The session of this id; it lasts longer for being asked for. */
  Optional<Session> find(String id) {
    Instant now = clock.instant();
    return current(id, now).map(session -> session(session, extend(session, now)));
  }

  /** The session of this id, left as it is. */
  Optional<Session> peek(String id) {
    return current(id, clock.instant()).map(session -> session(session, false));
  }

  private Optional<Document> current(String id, Instant now) {
    return Optional.ofNullable(
        sessions.find(and(eq("_id", Digest.of(id)), gt("until", Date.from(now)))).first());
  }

  private static Session session(Document document, boolean extended) {
    return new Session(document.getString("member"), document.getString("credential"), extended);
  }

  private boolean extend(Document session, Instant now) {
    Instant last = session.getDate("since").toInstant().plus(LONGEST);
    Instant until = now.plus(IDLE).isBefore(last) ? now.plus(IDLE) : last;
    if (until.isBefore(session.getDate("until").toInstant().plus(STEP))) {
      return false;
    }
    sessions.updateOne(eq("_id", session.getString("_id")), Updates.set("until", Date.from(until)));
    return true;
  }

  void end(String id) {
    sessions.deleteOne(eq("_id", Digest.of(id)));
  }

  void endAll(String member) {
    sessions.deleteMany(eq("member", member));
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void sweep() {
    sessions.deleteMany(lte("until", Date.from(clock.instant())));
  }
}
