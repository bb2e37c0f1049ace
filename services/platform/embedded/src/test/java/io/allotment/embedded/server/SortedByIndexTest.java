package io.allotment.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import io.allotment.embedded.durable.CheckedBytes;
import io.allotment.embedded.durable.StoredMap;
import io.allotment.embedded.index.Key;
import io.allotment.embedded.index.KeyType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents beyond the limit cannot be read here, so that whoever reads them fails. */
class SortedByIndexTest {

  @TempDir private Path directory;
  private ScratchStore scratch;
  private StoreDatabase database;
  private MongoCollection<Key> beds;

  @BeforeEach
  void fill() {
    scratch = new ScratchStore(directory);
    database = new StoreDatabase("garden", scratch.store(), new CursorRegistry());
    beds = database.createCollectionOrThrowIfExists("beds", CollectionOptions.withDefaults());
    index("crop");
    index("zone", "crop");
    beds.insertDocuments(
        IntStream.range(0, 100)
            .mapToObj(
                id ->
                    new Document("_id", id)
                        .append("crop", 99 - id)
                        .append("zone", id % 2 == 0 ? "north" : "south"))
            .toList(),
        true);
    StoredMap<Key, byte[]> documents =
        scratch
            .store()
            .map(Maps.documents("garden", "beds"), KeyType.INSTANCE, CheckedBytes.INSTANCE);
    IntStream.range(10, 90).forEach(id -> documents.put(Key.of(id), new byte[] {1}));
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  private void index(String... fields) {
    Document key = new Document();
    List.of(fields).forEach(field -> key.append(field, 1));
    database.addIndex(
        new Document("name", String.join("_", fields))
            .append("key", key)
            .append("ns", "garden.beds"));
  }

  private List<Object> ids(Document query, Document order, int skip, int limit) {
    Document asked = new Document("$query", query).append("$orderby", order);
    return beds.handleQuery(new QueryParameters(asked, skip, limit)).collectDocuments().stream()
        .map(document -> document.get("_id"))
        .toList();
  }

  @Test
  void forwardsAndBackwardsOnlyAsFarAsTheLimit() {
    assertThat(ids(new Document(), new Document("crop", 1), 0, 3)).containsExactly(99, 98, 97);
    assertThat(ids(new Document(), new Document("crop", -1), 2, 3)).containsExactly(2, 3, 4);
  }

  @Test
  void withinARange() {
    Document range = new Document("crop", new Document("$gt", 2).append("$lt", 7));
    assertThat(ids(range, new Document("crop", 1), 0, 0)).containsExactly(96, 95, 94, 93);
    assertThat(ids(range, new Document("crop", -1), 0, 2)).containsExactly(93, 94);
  }

  @Test
  void behindFieldsHeldToAValue() {
    Document north = new Document("zone", "north");
    assertThat(ids(north, new Document("crop", 1), 0, 2)).containsExactly(98, 96);
    assertThat(ids(north, new Document("crop", -1).append("_id", -1), 0, 2)).containsExactly(0, 2);
  }
}
