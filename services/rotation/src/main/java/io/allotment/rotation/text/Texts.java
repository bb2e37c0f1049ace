package io.allotment.rotation.text;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.allotment.rotation.model.TextId;
import io.allotment.rotation.model.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The texts, by id. */
@Component
public class Texts {

  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
  private static final String TEXT = "text";
  private static final String SALT = "salt";
  private static final String DRAFTED = "drafted";

  private final MongoCollection<Document> texts;

  Texts(MongoDatabase database) {
    texts =
        database
            .getCollection("texts")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
  }

  /**
   * These texts, by id. What was erased is not among them, nor what reads otherwise than when it
   * was recorded.
   */
  public Map<TextId, String> read(Collection<TextRef> wanted) {
    Map<String, TextRef> byId = new HashMap<>();
    wanted.forEach(ref -> byId.put(ref.id().value(), ref));
    Map<TextId, String> found = new HashMap<>();
    for (Document document : texts.find(in("_id", byId.keySet()))) {
      TextRef ref = Objects.requireNonNull(byId.get(document.getString("_id")));
      String text = document.getString(TEXT);
      if (Draft.hash(document.getString(SALT), text).equals(ref.hash())) {
        found.put(ref.id(), text);
      } else {
        LOG.warn("The text {} is another than was recorded, and is not shown", ref.id());
      }
    }
    return found;
  }

  /** Keeps a text until it is known whether it is referred to. */
  void draft(Draft draft, Instant at) {
    texts.insertOne(
        new Document("_id", draft.ref().id().value())
            .append(TEXT, draft.text())
            .append(SALT, draft.salt())
            .append(DRAFTED, Date.from(at)));
  }

  void keep(TextId text) {
    texts.updateOne(eq(text.value()), unset(DRAFTED));
  }

  void delete(Collection<TextId> gone) {
    texts.deleteMany(in("_id", gone.stream().map(TextId::value).toList()));
  }

  /** Those of which it is not known whether they are referred to, drafted before an instant. */
  List<TextId> drafts(Instant before) {
    List<TextId> drafts = new ArrayList<>();
    for (Document document : texts.find()) {
      Date at = document.getDate(DRAFTED);
      if (at != null && at.toInstant().isBefore(before)) {
        drafts.add(new TextId(document.getString("_id")));
      }
    }
    return drafts;
  }
}
