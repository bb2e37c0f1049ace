package io.allotment.rotation.calendarfeed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.allotment.rotation.model.MemberId;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the secrets of calendar addresses, one for each owner, by their digest. A secret follows
 * from the service's key and the act that asked for it, so that a repeated request gets the same
 * although only its digest is kept.
 */
@Component
class FeedTokens {

  private static final String TOKEN = "token";
  private static final String MADE = "made";
  private static final String BY = "by";
  private static final String FETCHED = "fetched";
  private static final String ACTS = "acts";
  private static final String VERSION = "n";
  private static final int ACTS_REMEMBERED = 50;

  /** Fetches are noted to the minute: a client that asks every second writes no more. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final MongoCollection<Document> feeds;
  private final SigningKey key;

  FeedTokens(MongoDatabase database, SigningKey key) {
    this.feeds =
        database
            .getCollection("calendar-feeds")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    this.key = key;
    feeds.createIndex(Indexes.ascending(TOKEN), new IndexOptions().unique(true).sparse(true));
  }

  /** An address that works. */
  record Made(Instant at, MemberId by, @Nullable Instant fetched) {}

  Optional<Made> of(Owner owner) {
    Document feed = feeds.find(eq(owner.key())).first();
    return feed == null || feed.getString(TOKEN) == null
        ? Optional.empty()
        : Optional.of(
            new Made(
                feed.getDate(MADE).toInstant(),
                new MemberId(feed.getString(BY)),
                feed.getDate(FETCHED) == null ? null : feed.getDate(FETCHED).toInstant()));
  }

  /**
   * A new secret for this owner; one they had works no more. The same act again gets the same one.
   *
   * @throws RefusedException if what this act made was replaced or revoked meanwhile
   */
  String make(Owner owner, Act act) {
    String asked = owner.key() + "\n" + act.label();
    String token = key.code("calendar-feed", asked.getBytes(StandardCharsets.UTF_8));
    while (!put(owner, act, token)) {
      // Somebody else changed it in between; look again.
      Thread.onSpinWait();
    }
    return token;
  }

  private boolean put(Owner owner, Act act, String token) {
    Document known = feeds.find(eq(owner.key())).first();
    String done = digest(act.label());
    List<String> acts =
        new ArrayList<>(known == null ? List.of() : known.getList(ACTS, String.class, List.of()));
    if (acts.contains(done)) {
      if (known != null && digest(token).equals(known.getString(TOKEN))) {
        return true;
      }
      throw new RefusedException(
          FeedRule.FEED_REPLACED,
          "The address made by this request was replaced or revoked meanwhile. Make a new one.");
    }
    acts.add(done);
    int version = known == null ? 0 : known.getInteger(VERSION, 0);
    Document made =
        new Document("_id", owner.key())
            .append(TOKEN, digest(token))
            .append(MADE, Date.from(act.at()))
            .append(BY, act.actor())
            .append(ACTS, acts.subList(Math.max(0, acts.size() - ACTS_REMEMBERED), acts.size()))
            .append(VERSION, version + 1);
    if (known != null) {
      return feeds.replaceOne(and(eq(owner.key()), eq(VERSION, version)), made).getModifiedCount()
          == 1;
    }
    try {
      feeds.insertOne(made);
      return true;
    } catch (MongoWriteException taken) {
      if (ErrorCategory.fromErrorCode(taken.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw taken;
    }
  }

  /** The address of this owner works no more. Without one, nothing happens. */
  void revoke(Owner owner) {
    Document known = feeds.find(eq(owner.key())).first();
    while (known != null && known.getString(TOKEN) != null) {
      int version = known.getInteger(VERSION, 0);
      Document revoked =
          new Document("_id", owner.key())
              .append(ACTS, known.getList(ACTS, String.class, List.of()))
              .append(VERSION, version + 1);
      feeds.replaceOne(and(eq(owner.key()), eq(VERSION, version)), revoked);
      known = feeds.find(eq(owner.key())).first();
    }
  }

  /** Whose turns are fetched with this secret; noted as fetched. */
  Optional<Owner> fetched(String token, Instant now) {
    Document feed = feeds.find(eq(TOKEN, digest(token))).first();
    if (feed == null) {
      return Optional.empty();
    }
    Date before = feed.getDate(FETCHED);
    if (before == null || before.toInstant().isBefore(now.minus(NOTED))) {
      feeds.updateOne(eq(TOKEN, feed.getString(TOKEN)), set(FETCHED, Date.from(now)));
    }
    return Optional.of(Owner.of(feed.getString("_id")));
  }

  private static String digest(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256.", missing);
    }
  }
}
