package io.allotment.eventlog;

import com.mongodb.ErrorCategory;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.WriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection of commits, with the concerns the log relies on set here and not left to a client.
 *
 * <p>No cursor outlives a call: whoever reads on asks for the next page.
 */
final class Commits {

  private static final int PAGE = 256;
  private static final Bson FORWARD = Sorts.ascending("_id");
  private static final Bson BACKWARD = Sorts.descending("_id");

  private final MongoCollection<Document> collection;
  private final Keys keys;

  /**
   * @param once the key of the tag that is carried once, empty for none
   */
  Commits(MongoDatabase database, String once) {
    keys = new Keys(once);
    collection =
        database
            .getCollection("log")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
  }

  MongoCollection<Document> collection() {
    return collection;
  }

  void createIndexes() {
    collection.createIndex(
        Indexes.ascending(Keys.FIELD, "_id"), new IndexOptions().name(Keys.FIELD));
    if (!keys.once().isEmpty()) {
      collection.createIndex(
          Indexes.ascending(Keys.ONCE),
          new IndexOptions().name(Keys.ONCE).unique(true).sparse(true));
    }
  }

  /** Whether an insert was refused because of a tag that is carried already. */
  static boolean isCarried(WriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY
        && error.getMessage().contains("index: " + Keys.ONCE);
  }

  /** Inserts in order and stops at the first that cannot be inserted. */
  void insert(List<Commit> commits) {
    collection.insertMany(
        commits.stream().map(this::document).toList(), new InsertManyOptions().ordered(true));
  }

  /** The commit as it is kept. */
  Document document(Commit commit) {
    return CommitDocument.write(commit, keys);
  }

  /** Tells of appends, whoever makes them, by their position alone. */
  MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes() {
    return collection
        .watch(List.of(Aggregates.project(Projections.include("operationType", "documentKey"))))
        .cursor();
  }

  /** The next free position. */
  long head() {
    Document last = collection.find().sort(BACKWARD).projection(Projections.include("n")).first();
    return last == null ? 1 : CommitDocument.next(last);
  }

  /** The first position of the commit that holds the position, or the position itself. */
  long boundary(long position) {
    if (position <= 1) {
      return 1;
    }
    Document covering =
        collection
            .find(Filters.lt("_id", position))
            .sort(BACKWARD)
            .projection(Projections.include("n"))
            .first();
    return covering == null || CommitDocument.next(covering) <= position
        ? position
        : CommitDocument.first(covering);
  }

  /** A page of the commits from a boundary on. */
  Page from(long boundary) {
    return page(collection.find(Filters.gte("_id", boundary)));
  }

  /** A page of the commits in a range that may hold a match, see {@link Keys}. */
  Page matching(EventCriteria criteria, long boundary, long before) {
    return keys.filter(criteria)
        .map(wanted -> page(collection.find(Filters.and(wanted, range(boundary, before)))))
        .orElse(Page.EMPTY);
  }

  /** Whether an event matches at a position in the range. */
  boolean anyMatch(EventCriteria criteria, long from, long before) {
    Optional<Bson> wanted = keys.filter(criteria);
    if (wanted.isEmpty() || from >= before) {
      return false;
    }
    Bson filter = Filters.and(wanted.get(), range(boundary(from), before));
    try (var cursor =
        collection
            .find(filter)
            .projection(Projections.include("events.type", "events.tags"))
            .cursor()) {
      while (cursor.hasNext()) {
        if (anyMatch(criteria, from, cursor.next())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean anyMatch(EventCriteria criteria, long from, Document commit) {
    long position = CommitDocument.first(commit);
    for (Document event : commit.getList("events", Document.class)) {
      if (position++ >= from
          && criteria.matches(CommitDocument.type(event), CommitDocument.tags(event))) {
        return true;
      }
    }
    return false;
  }

  /** The first commit with an event at or after the instant. */
  Optional<Commit> since(Instant at) {
    return Optional.ofNullable(
            collection.find(Filters.gte("at", Date.from(at))).sort(FORWARD).first())
        .map(CommitDocument::read);
  }

  private static Bson range(long from, long before) {
    return Filters.and(Filters.gte("_id", from), Filters.lt("_id", before));
  }

  private static Page page(FindIterable<Document> found) {
    List<Commit> commits =
        found
            .sort(FORWARD)
            .limit(PAGE)
            .batchSize(PAGE + 1)
            .map(CommitDocument::read)
            .into(new ArrayList<>());
    return new Page(commits, commits.size() < PAGE);
  }

  /**
   * Some commits in order of position.
   *
   * @param last whether there were no more to be had
   */
  record Page(List<Commit> commits, boolean last) {
    static final Page EMPTY = new Page(List.of(), true);
  }
}
