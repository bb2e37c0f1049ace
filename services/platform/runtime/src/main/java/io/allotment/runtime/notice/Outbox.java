package io.allotment.runtime.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Letters and what became of them, one document each in {@code notice-outbox}. A letter is put
 * there once, however often somebody finds that it is to be sent; what has ended is kept as long as
 * its key may come again.
 */
final class Outbox {

  private static final String STATE = "state";
  private static final String DUE = "due";
  private static final String LATEST = "latest";
  private static final String CONNECTION = "connection";
  private static final String OWNER = "owner";

  private final MongoCollection<Document> letters;

  Outbox(MongoDatabase database) {
    letters =
        database
            .getCollection("notice-outbox")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    letters.createIndex(Indexes.ascending(STATE, DUE));
    letters.createIndex(Indexes.ascending(OWNER));
  }

  /** What may become of a letter. */
  enum State {
    WAITING,
    SENT,
    /** Not true any more, not wanted any more, or too late before it was tried. */
    DROPPED,
    GIVEN_UP
  }

  /** How it stands with a letter. */
  record Standing(State state, @Nullable String problem) {}

  /** Puts a letter in; false if its key was there before, and nothing changed. */
  boolean put(Letter letter) {
    Document document =
        new Document("_id", letter.key())
            .append(OWNER, letter.owner())
            .append(CONNECTION, letter.connection())
            .append("kind", letter.kind())
            .append("about", new Document(new HashMap<>(letter.about())))
            .append("since", Date.from(letter.since()))
            .append(DUE, Date.from(letter.due()))
            .append(LATEST, Date.from(letter.latest()))
            .append("attempts", letter.attempts())
            .append(STATE, State.WAITING.name());
    try {
      letters.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Takes letters that are due, the oldest first. Nobody else is given them before the lease ends;
   * who dies meanwhile leaves them to others then.
   */
  List<Letter> claim(Instant now, Instant lease, int most) {
    List<Letter> claimed = new ArrayList<>();
    for (Document found :
        letters
            .find(and(eq(STATE, State.WAITING.name()), lte(DUE, Date.from(now))))
            .sort(Sorts.ascending(DUE))
            .limit(most)
            .into(new ArrayList<>())) {
      Bson same =
          and(
              eq(found.getString("_id")),
              eq(STATE, State.WAITING.name()),
              eq(DUE, found.getDate(DUE)));
      if (letters.updateOne(same, set(DUE, Date.from(lease))).getModifiedCount() == 1) {
        claimed.add(letter(found));
      }
    }
    return claimed;
  }

  /** Sets it aside without its having been tried. */
  void delay(Letter letter, Instant until) {
    letters.updateOne(eq(letter.key()), set(DUE, Date.from(until)));
  }

  /** It was tried and is tried again. */
  void retry(Letter letter, Instant due, String problem) {
    letters.updateOne(
        eq(letter.key()),
        combine(set(DUE, Date.from(due)), set("problem", problem), inc("attempts", 1)));
  }

  void end(Letter letter, State state, @Nullable String problem, Instant now) {
    letters.updateOne(
        eq(letter.key()),
        combine(set(STATE, state.name()), set("problem", problem), set("ended", Date.from(now))));
  }

  Optional<Standing> standing(String key) {
    return Optional.ofNullable(letters.find(eq(key)).first())
        .map(
            found ->
                new Standing(State.valueOf(found.getString(STATE)), found.getString("problem")));
  }

  /** How many letters wait, by connection. */
  Map<String, Integer> waiting(String owner) {
    Map<String, Integer> waiting = new HashMap<>();
    letters
        .find(and(eq(OWNER, owner), eq(STATE, State.WAITING.name())))
        .forEach(found -> waiting.merge(found.getString(CONNECTION), 1, Integer::sum));
    return waiting;
  }

  /** Forgets what ended and was of no use any more at an instant. */
  void forget(Instant before) {
    letters.deleteMany(and(ne(STATE, State.WAITING.name()), lt(LATEST, Date.from(before))));
  }

  /** Drops what waits for an owner, and forgets what was said of their connections. */
  void forget(String owner, Instant now) {
    letters.updateMany(
        and(eq(OWNER, owner), eq(STATE, State.WAITING.name())),
        combine(set(STATE, State.DROPPED.name()), set("ended", Date.from(now))));
    letters.updateMany(eq(OWNER, owner), set("problem", null));
  }

  private static Letter letter(Document found) {
    Map<String, String> about = new HashMap<>();
    Objects.requireNonNull(found.get("about", Document.class))
        .forEach((name, value) -> about.put(name, String.valueOf(value)));
    return new Letter(
        found.getString("_id"),
        found.getString(OWNER),
        found.getString(CONNECTION),
        found.getString("kind"),
        about,
        instant(found, "since"),
        instant(found, DUE),
        instant(found, LATEST),
        found.getInteger("attempts", 0));
  }

  private static Instant instant(Document found, String field) {
    return Objects.requireNonNull(found.getDate(field), field).toInstant();
  }
}
