package io.allotment.rotation.directory;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** Entries whose act is being decided. An address is in one draft at a time. */
final class Drafts {

  private static final String ACT = "act";
  private static final String AT = "at";
  private static final String DECIDED = "decided";
  private static final String ENTRIES = "entries";
  private static final String EMAILS = "emails";

  private final MongoCollection<Document> drafts;

  Drafts(MongoDatabase database) {
    drafts =
        database
            .getCollection("directory-drafts")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    drafts.createIndex(Indexes.ascending(EMAILS), new IndexOptions().unique(true).sparse(true));
  }

  /**
   * A draft.
   *
   * @param act the label of the act it belongs to
   * @param decided whether the act is known to be done
   */
  record Draft(String id, String act, Instant at, boolean decided, List<Entry> entries) {}

  /** Keeps a draft, unless an address in it is in another one. */
  Optional<Draft> keep(String act, Instant at, List<Entry> entries) {
    Draft draft = new Draft(UUID.randomUUID().toString(), act, at, false, entries);
    Document document =
        new Document("_id", draft.id())
            .append(ACT, act)
            .append(AT, Date.from(at))
            .append(DECIDED, false)
            .append(ENTRIES, entries.stream().map(Drafts::document).toList());
    List<String> emails =
        entries.stream().map(Entry::email).filter(Objects::nonNull).distinct().toList();
    if (!emails.isEmpty()) {
      document.append(EMAILS, emails);
    }
    try {
      drafts.insertOne(document);
      return Optional.of(draft);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void decided(Draft draft) {
    drafts.updateOne(eq(draft.id()), set(DECIDED, true));
  }

  void drop(Draft draft) {
    drafts.deleteOne(eq(draft.id()));
  }

  Collection<Draft> all() {
    List<Draft> all = new ArrayList<>();
    for (Document draft : drafts.find()) {
      all.add(
          new Draft(
              draft.getString("_id"),
              draft.getString(ACT),
              Objects.requireNonNull(draft.getDate(AT)).toInstant(),
              draft.getBoolean(DECIDED, false),
              draft.getList(ENTRIES, Document.class, List.of()).stream()
                  .map(Drafts::entry)
                  .toList()));
    }
    return all;
  }

  private static Document document(Entry entry) {
    return new Document("member", entry.member().value())
        .append("name", entry.name())
        .append("email", entry.email());
  }

  private static Entry entry(Document document) {
    return new Entry(
        new MemberId(document.getString("member")),
        document.getString("name"),
        document.getString("email"));
  }
}
