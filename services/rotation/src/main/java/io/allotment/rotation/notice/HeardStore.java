package io.allotment.rotation.notice;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.rotation.model.SquadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What was heard of capacity and is so still, one document each in {@code notice-heard}: a notice
 * that waits says it as it is then, or not at all. What is too old to be told is forgotten.
 */
@Component
public class HeardStore {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final String AT = "at";

  private final MongoCollection<Document> heard;

  HeardStore(MongoDatabase database) {
    heard =
        database
            .getCollection("notice-heard")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    heard.createIndex(Indexes.ascending(AT));
  }

  /** Keeps it, in place of what had the same key. */
  public void put(Heard one) {
    Document facts = new Document();
    one.facts().forEach(facts::append);
    Document document =
        new Document("_id", one.key())
            .append("squad", one.squad().value())
            .append("title", one.title())
            .append("words", one.words())
            .append("iteration", one.iteration())
            .append("facts", facts)
            .append(AT, Date.from(one.at()));
    heard.replaceOne(eq(one.key()), document, new ReplaceOptions().upsert(true));
  }

  /** Forgets it, for it is so no longer. */
  public void remove(String key) {
    heard.deleteOne(eq(key));
  }

  /** Forgets what nobody is told any more. */
  public void forget(Instant now) {
    heard.deleteMany(lt(AT, Date.from(now.minus(KEPT))));
  }

  Optional<Heard> of(String key) {
    return Optional.ofNullable(heard.find(eq(key)).first()).map(HeardStore::read);
  }

  private static Heard read(Document found) {
    TreeMap<String, Long> facts = new TreeMap<>();
    found
        .get("facts", new Document())
        .forEach((name, value) -> facts.put(name, ((Number) value).longValue()));
    return new Heard(
        found.getString("_id"),
        new SquadId(found.getString("squad")),
        found.getString("title"),
        found.getString("words"),
        found.getString("iteration"),
        facts,
        found.getDate(AT).toInstant());
  }
}
