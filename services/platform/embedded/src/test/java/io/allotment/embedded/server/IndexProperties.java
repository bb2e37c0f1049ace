package io.allotment.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.allotment.embedded.index.Key;
import io.allotment.embedded.index.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever indexes a collection has, and however its documents came to be what they are, it answers
 * as a scan of all its documents would: the same ones in the same order. Left out are arrays within
 * arrays and {@code $ne} beside a comparison, which mongo-java-server itself answers otherwise than
 * MongoDB.
 */
class IndexProperties {

  private static final List<List<String>> INDEXES =
      List.of(
          List.of("a"),
          List.of("b"),
          List.of("c.d"),
          List.of("a", "b"),
          List.of("b", "a"),
          List.of("b", "c.d"),
          List.of("c.d", "b", "e"));

  record Change(int kind, Document selector, Document document) {}

  record Question(Document query, Document order, int skip, int limit) {}

  private static ScratchStore scratch;

  @BeforeContainer
  static void open() throws IOException {
    scratch = new ScratchStore(Files.createTempDirectory("indexes"));
  }

  @AfterContainer
  static void close() {
    scratch.close();
  }

  @Property(tries = 600)
  void anIndexedCollectionAnswersAsAScanDoes(
      @ForAll("documents") List<Document> documents,
      @ForAll("indexes") Set<List<String>> indexes,
      @ForAll("changes") List<Change> changes,
      @ForAll("questions") List<Question> questions) {
    StoreDatabase database = new StoreDatabase("garden", scratch.store(), new CursorRegistry());
    try {
      MongoCollection<Key> beds =
          database.createCollectionOrThrowIfExists("beds", CollectionOptions.withDefaults());
      int half = documents.size() / 2;
      documents.subList(0, half).forEach(document -> beds.insertDocuments(List.of(document), true));
      indexes.forEach(fields -> database.addIndex(description(fields)));
      documents
          .subList(half, documents.size())
          .forEach(document -> beds.insertDocuments(List.of(document), true));
      changes.forEach(change -> make(change, beds));

      List<Document> all = new ArrayList<>();
      beds.queryAll().forEach(all::add);
      assertThat(all).isSortedAccordingTo(new DocumentComparator(new Document("_id", 1)));
      for (Question question : questions) {
        assertThat(ask(beds, question)).isEqualTo(scan(all, question));
      }
    } finally {
      database.drop(NoopOplog.get());
    }
  }

  private static Document description(List<String> fields) {
    Document key = new Document();
    fields.forEach(field -> key.append(field, 1));
    return new Document("name", String.join("_", fields))
        .append("key", key)
        .append("ns", "garden.beds")
        .append("sparse", fields.size() == 3);
  }

  private static void make(Change change, MongoCollection<Key> beds) {
    if (change.kind() == 0) {
      beds.deleteDocuments(change.selector(), 0);
    } else {
      Document changed = change.document().clone();
      changed.remove("_id");
      Document update = changed.isEmpty() ? new Document("$unset", new Document("a", 1)) : changed;
      beds.updateDocuments(
          change.selector(),
          update.containsKey("$unset") ? update : new Document("$set", update),
          ArrayFilters.empty(),
          true,
          false,
          NoopOplog.get());
    }
  }

  private static List<Document> ask(MongoCollection<Key> beds, Question question) {
    Document selector =
        new Document("$query", question.query()).append("$orderby", question.order());
    return beds.handleQuery(new QueryParameters(selector, question.skip(), question.limit()))
        .collectDocuments();
  }

  private static List<Document> scan(List<Document> all, Question question) {
    Stream<Document> found =
        all.stream()
            .filter(document -> new DefaultQueryMatcher().matches(document, question.query()));
    if (!question.order().isEmpty()) {
      found = found.sorted(new DocumentComparator(question.order()));
    }
    found = found.skip(question.skip());
    return (question.limit() > 0 ? found.limit(question.limit()) : found).toList();
  }

  @Provide
  Arbitrary<List<Document>> documents() {
    return document().list().ofMaxSize(25);
  }

  private static Arbitrary<Document> document() {
    Arbitrary<Object> field =
        Arbitraries.frequencyOf(
            Tuple.of(6, Values.few()),
            Tuple.of(2, Values.few().list().ofMaxSize(3).asGeneric()),
            Tuple.of(1, Arbitraries.just(null)));
    Arbitrary<Object> inner = Values.few().map(value -> new Document("d", value));
    Arbitrary<Object> nested =
        Arbitraries.oneOf(inner, inner.list().ofMaxSize(3).asGeneric(), Values.few());
    return Combinators.combine(
            Values.few(),
            field.optional(0.8),
            Values.few().optional(0.8),
            nested.optional(0.8),
            Values.few().optional(0.5))
        .as(
            (id, a, b, c, e) -> {
              Document document = new Document("_id", id);
              a.ifPresent(value -> document.append("a", value));
              b.ifPresent(value -> document.append("b", value));
              c.filter(value -> !document.get("_id").equals(value))
                  .ifPresent(value -> document.append("c", value));
              e.ifPresent(value -> document.append("e", value));
              return document;
            });
  }

  @Provide
  Arbitrary<Set<List<String>>> indexes() {
    return Arbitraries.of(INDEXES).set().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(Arbitraries.integers().between(0, 3), query(), document())
        .as(Change::new)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Question>> questions() {
    Arbitrary<Document> order =
        Arbitraries.of(
            new Document(),
            new Document("_id", 1),
            new Document("_id", -1),
            new Document("b", 1),
            new Document("b", -1),
            new Document("a", 1),
            new Document("a", -1),
            new Document("e", -1),
            new Document("c.d", -1),
            new Document("b", 1).append("_id", 1),
            new Document("b", -1).append("_id", -1),
            new Document("b", -1).append("_id", 1),
            new Document("a", 1).append("b", 1),
            new Document("b", -1).append("a", -1),
            new Document("b", 1).append("e", -1));
    return Combinators.combine(
            query(),
            order,
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 5))
        .as(Question::new)
        .list()
        .ofSize(8);
  }

  private static Arbitrary<Document> query() {
    Arbitrary<Document> flat =
        Arbitraries.maps(Arbitraries.of("_id", "a", "b", "c.d", "e"), demand())
            .ofMaxSize(3)
            .map(Document::new);
    Arbitrary<Document> twoBounds =
        Combinators.combine(
                Arbitraries.of("a", "c.d"),
                Arbitraries.integers().between(-3, 3),
                Arbitraries.integers().between(-3, 3))
            .as(
                (field, above, below) ->
                    new Document(
                        "$and",
                        List.of(
                            new Document(field, new Document("$gt", above)),
                            new Document(field, new Document("$lt", below)))));
    return Arbitraries.oneOf(
        flat,
        twoBounds,
        flat.list().ofMinSize(1).ofMaxSize(3).map(all -> new Document("$and", all)));
  }

  private static Arbitrary<Object> demand() {
    Arbitrary<Object> range =
        Combinators.combine(
                Arbitraries.of("$gt", "$gte", "$lt", "$lte", "$eq"),
                Values.few(),
                Arbitraries.of("$gt", "$gte", "$lt", "$lte"),
                Values.few())
            .as((first, one, second, two) -> new Document(first, one).append(second, two));
    return Arbitraries.oneOf(
        Values.few(),
        Values.few().list().ofMaxSize(4).map(values -> new Document("$in", values)),
        Arbitraries.of("$gt", "$gte", "$lt", "$lte", "$ne")
            .flatMap(operator -> Values.few().map(value -> new Document(operator, value))),
        range,
        Arbitraries.of(new Document("$exists", true), new Document("$exists", false)));
  }
}
