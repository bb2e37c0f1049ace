package io.allotment.runtime.text;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts, by id. */
public final class Texts {

  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
  private static final String TEXT = "text";
  private static final String SALT = "salt";
  private static final String DRAFTED = "drafted";

  private final MongoCollection<Document> texts;

  public Texts(MongoDatabase database) {
    texts =
        database
            .getCollection("texts")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    texts.createIndex(Indexes.ascending(DRAFTED), new IndexOptions().sparse(true));
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

  /** Keeps texts until it is known whether they are referred to. */
  void draft(Collection<Draft> drafts, Instant at) {
    if (!drafts.isEmpty()) {
      texts.insertMany(drafts.stream().map(draft -> document(draft, at)).toList());
    }
  }

  private static Document document(Draft draft, Instant at) {
    return new Document("_id", draft.ref().id().value())
        .append(TEXT, draft.text())
        .append(SALT, draft.salt())
        .append(DRAFTED, Date.from(at));
  }

  void keep(Collection<TextId> referred) {
    if (!referred.isEmpty()) {
      texts.updateMany(in("_id", values(referred)), unset(DRAFTED));
    }
  }

  void delete(Collection<TextId> gone) {
    if (!gone.isEmpty()) {
      texts.deleteMany(in("_id", values(gone)));
    }
  }

  private static List<String> values(Collection<TextId> ids) {
    return ids.stream().map(TextId::value).toList();
  }

  /**
   * Those of which it is not known whether they are referred to.
   *
   * @param before of which instant they were drafted; null for all
   */
  List<TextId> drafts(@Nullable Instant before) {
    return texts
        .find(before == null ? exists(DRAFTED) : lt(DRAFTED, Date.from(before)))
        .map(document -> new TextId(document.getString("_id")))
        .into(new ArrayList<>());
  }
}
