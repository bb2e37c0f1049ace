package io.allotment.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.allotment.embedded.index.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** A unique index takes what no other document has, as looking at all of them would find. */
class UniqueIndexProperties {

  private static ScratchStore scratch;

  @BeforeContainer
  static void open() throws IOException {
    scratch = new ScratchStore(Files.createTempDirectory("unique"));
  }

  @AfterContainer
  static void close() {
    scratch.close();
  }

  /** Puts a value, which may be missing, into the document of that id; or removes it. */
  record Change(int id, boolean removes, boolean missing, @Nullable Object value) {

    Document document() {
      Document document = new Document("_id", id);
      if (!missing) {
        document.append("tool", value);
      }
      return document;
    }
  }

  @Property(tries = 400)
  void noTwoDocumentsShareAnEntry(@ForAll("changes") List<Change> changes, @ForAll boolean sparse) {
    StoreDatabase database = new StoreDatabase("garden", scratch.store(), new CursorRegistry());
    try {
      MongoCollection<Key> beds =
          database.createCollectionOrThrowIfExists("beds", CollectionOptions.withDefaults());
      database.addIndex(
          new Document("name", "tool")
              .append("key", new Document("tool", 1))
              .append("ns", "garden.beds")
              .append("unique", true)
              .append("sparse", sparse));
      Map<Integer, Document> model = new TreeMap<>();
      for (Change change : changes) {
        apply(change, model, beds, sparse);
        assertThat(beds.queryAll()).containsExactlyElementsOf(model.values());
      }
    } finally {
      database.drop(NoopOplog.get());
    }
  }

  private static void apply(
      Change change, Map<Integer, Document> model, MongoCollection<Key> beds, boolean sparse) {
    Document selector = new Document("_id", change.id());
    if (change.removes()) {
      beds.deleteDocuments(selector, 1);
      model.remove(change.id());
      return;
    }
    boolean free =
        model.values().stream()
            .filter(other -> !other.get("_id").equals(change.id()))
            .allMatch(
                other ->
                    Collections.disjoint(
                        entries(other, sparse), entries(change.document(), sparse)));
    assertThat(isTaken(change.document(), selector, beds)).isEqualTo(!free);
    if (free) {
      model.put(change.id(), change.document());
    }
  }

  private static boolean isTaken(Document document, Document selector, MongoCollection<Key> beds) {
    try {
      beds.updateDocuments(selector, document, ArrayFilters.empty(), false, true, NoopOplog.get());
      return false;
    } catch (DuplicateKeyError taken) {
      return true;
    }
  }

  /** What a document is known by: each element of an array; nothing where it is null. */
  private static Set<Object> entries(Document document, boolean sparse) {
    if (!document.containsKey("tool")) {
      return sparse ? Set.of() : Set.of("nothing");
    }
    Object value = document.get("tool");
    List<?> values = value instanceof List<?> several ? several : Collections.singletonList(value);
    Set<Object> entries = new HashSet<>();
    values.forEach(each -> entries.add(each == null ? "nothing" : comparable(each)));
    return entries;
  }

  private static Object comparable(Object value) {
    return value instanceof Number number ? number.doubleValue() : "text " + value;
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Object> scalar =
        Arbitraries.of(1, 2, 3, 1L, 2.0, 2.5, "1", "spade", "rake").map(Object.class::cast);
    Arbitrary<Object> value =
        Arbitraries.oneOf(
            scalar.injectNull(0.1),
            scalar.list().ofMinSize(1).ofMaxSize(3).map(Object.class::cast));
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(false, false, false, true),
            Arbitraries.of(false, false, false, false, true),
            value)
        .as(Change::new)
        .list()
        .ofMaxSize(15);
  }
}
