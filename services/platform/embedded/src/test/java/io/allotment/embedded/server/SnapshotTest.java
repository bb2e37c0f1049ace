package io.allotment.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.allotment.embedded.durable.DataDirectory;
import io.allotment.embedded.durable.DurableStore;
import io.allotment.embedded.durable.GroupCommit;
import io.allotment.embedded.index.Key;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  private static final int BEDS = 60;
  private static final int MOVES = 1_200;

  @TempDir private Path directory;

  /** Beds move between two crops, which moves their entries; a reader of both misses none. */
  @Test
  void aReaderSeesTheCollectionBetweenTwoWrites() throws Exception {
    try (DataDirectory held = DataDirectory.acquire(directory);
        DurableStore store = DurableStore.open(held);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      GroupCommit commits = new GroupCommit(store);
      MongoCollection<Key> beds = beds(store);
      Future<?> writer = threads.submit(() -> move(beds, commits));
      Document either = new Document("crop", new Document("$in", List.of("kale", "leek")));
      long reads = 0;
      while (!writer.isDone()) {
        assertThat(store.reading(() -> beds.handleQuery(either))).hasSize(BEDS);
        assertThat(store.reading(beds::queryAll)).hasSize(BEDS);
        reads++;
      }
      writer.get();
      assertThat(reads).isPositive();
    }
  }

  private static MongoCollection<Key> beds(DurableStore store) {
    StoreDatabase database = new StoreDatabase("garden", store, new CursorRegistry());
    MongoCollection<Key> beds =
        database.createCollectionOrThrowIfExists("beds", CollectionOptions.withDefaults());
    database.addIndex(
        new Document("name", "crop")
            .append("key", new Document("crop", 1))
            .append("ns", "garden.beds"));
    beds.insertDocuments(
        IntStream.range(0, BEDS)
            .mapToObj(
                id ->
                    new Document("_id", id).append("crop", "kale").append("text", "x".repeat(900)))
            .toList(),
        true);
    return beds;
  }

  private static void move(MongoCollection<Key> beds, GroupCommit commits) {
    for (int i = 0; i < MOVES; i++) {
      Document bed = new Document("_id", i * 7 % BEDS);
      Document crop = new Document("crop", i / BEDS % 2 == 0 ? "leek" : "kale");
      var moved =
          commits.apply(
              "garden",
              () ->
                  beds.updateDocuments(
                      bed,
                      new Document("$set", crop),
                      ArrayFilters.empty(),
                      false,
                      false,
                      NoopOplog.get()));
      commits.await(moved.ticket());
    }
  }
}
