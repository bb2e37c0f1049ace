package io.allotment.gateway.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.allotment.gateway.access.RetryLaterException;
import io.allotment.gateway.access.Secrets;
import io.allotment.gateway.model.GatewayRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts attempts to sign in, for all replicas together. An attempt is counted before the password
 * is looked at, so that attempts made at once do not slip through.
 */
@Component
class Attempts {

  static final int PER_EMAIL = 10;
  static final int PER_ADDRESS = 100;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final MongoCollection<Document> attempts;
  private final Secrets secrets;
  private final Clock clock;

  Attempts(MongoDatabase database, Secrets secrets, Clock clock) {
    this.attempts = database.getCollection("attempts");
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Counts one attempt.
   *
   * @param address where the request comes from
   * @throws RetryLaterException if there were too many with this e-mail or from this address
   */
  void count(String email, String address) {
    count("address", address, PER_ADDRESS);
    count("email", email, PER_EMAIL);
  }

  /** The e-mail's owner has signed in; earlier attempts were theirs. */
  void succeeded(String email) {
    attempts.deleteOne(eq("_id", id("email", email)));
  }

  private void count(String kind, String what, int limit) {
    Instant now = clock.instant();
    Document window =
        attempts.findOneAndUpdate(
            and(eq("_id", id(kind, what)), gt("until", Date.from(now))),
            Updates.inc("n", 1),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (window == null) {
      attempts.replaceOne(
          eq("_id", id(kind, what)),
          new Document("_id", id(kind, what))
              .append("n", 1)
              .append("until", Date.from(now.plus(WINDOW))),
          new ReplaceOptions().upsert(true));
    } else if (window.getInteger("n") > limit) {
      throw new RetryLaterException(
          GatewayRule.TOO_MANY_ATTEMPTS,
          "Wait a quarter of an hour, or ask an admin for an invitation to a new password.",
          Duration.between(now, window.getDate("until").toInstant()));
    }
  }

  /** Neither addresses nor e-mails are kept, and codes for them only for a while. */
  private String id(String kind, String what) {
    return secrets.mac("attempt", kind, what);
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    attempts.deleteMany(lte("until", Date.from(clock.instant())));
  }
}
