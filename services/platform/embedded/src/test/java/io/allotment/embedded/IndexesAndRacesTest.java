package io.allotment.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Unique indexes, what is dropped with what, and writers that race. */
class IndexesAndRacesTest extends GardenFixture {

  @Test
  void aUniqueIndexRefusesASecondDocument() {
    beds.createIndex(
        Indexes.ascending("crop", "zone"), new IndexOptions().unique(true).sparse(true));
    beds.insertMany(
        List.of(bed(1, "kale").append("zone", "n"), bed(2, "kale").append("zone", "s")));

    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> beds.updateOne(eq(2), set("zone", "n")))
        .satisfies(
            refused ->
                assertThat(refused.getError().getCategory())
                    .isEqualTo(ErrorCategory.DUPLICATE_KEY));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> beds.insertOne(bed(3, "kale").append("zone", "s")))
        .withMessageContaining("E11000");
    beds.insertMany(List.of(new Document("_id", 4), new Document("_id", 5)));
    beds.updateOne(eq(2), set("zone", "w"));
    beds.insertOne(bed(6, "kale").append("zone", "s"));
    assertThat(ids(beds.find(and(eq("crop", "kale"), eq("zone", "s"))))).containsExactly(6);
  }

  @Test
  void aUniqueIndexOverDuplicatesIsRefusedAndCanBeTriedAgain() {
    beds.insertMany(List.of(bed(1, "kale"), bed(2, "kale")));

    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () -> beds.createIndex(Indexes.ascending("crop"), new IndexOptions().unique(true)))
        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(11000));
    beds.deleteOne(eq(2));
    beds.createIndex(Indexes.ascending("crop"), new IndexOptions().unique(true));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> beds.insertOne(bed(3, "kale")));
    assertThat(ids(beds.find(eq("crop", "kale")))).containsExactly(1);
  }

  @Test
  void droppingAnIndexLeavesThoseOfOtherCollections() {
    MongoCollection<Document> paths = client.getDatabase("garden").getCollection("paths");
    beds.createIndex(Indexes.ascending("rows"));
    paths.createIndex(Indexes.ascending("rows"), new IndexOptions().unique(true));
    beds.dropIndex("rows_1");
    beds.createIndex(Indexes.ascending("crop"));
    beds.dropIndexes();

    assertThat(beds.listIndexes()).hasSize(1);
    assertThat(paths.listIndexes()).hasSize(2);
  }

  @Test
  void databasesAndCollectionsAreDroppedAlone() {
    beds.insertOne(bed(1, "kale"));
    MongoCollection<Document> longer = client.getDatabase("garden2").getCollection("beds");
    longer.insertOne(bed(1, "leek"));
    client.getDatabase("garden").drop();

    assertThat(beds.countDocuments()).isZero();
    assertThat(longer.countDocuments()).isEqualTo(1);
    longer.drop();
    assertThat(client.getDatabase("garden2").listCollectionNames()).isEmpty();
    longer.insertOne(bed(1, "peas"));
    assertThat(longer.find().first()).isEqualTo(bed(1, "peas"));
  }

  @Test
  void ofRacingInsertsOfOneIdExactlyOneWins() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 50; round++) {
        int id = round;
        List<Future<Boolean>> racers =
            threads.invokeAll(
                Stream.generate(() -> (Callable<Boolean>) () -> inserts(id)).limit(8).toList());
        int won = 0;
        for (Future<Boolean> racer : racers) {
          won += racer.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      }
    }
    assertThat(beds.countDocuments()).isEqualTo(50);
  }

  private boolean inserts(int id) {
    try {
      beds.insertOne(bed(id, Thread.currentThread().toString()));
      return true;
    } catch (MongoWriteException e) {
      assertThat(e.getError().getCode()).isEqualTo(11000);
      return false;
    }
  }

  @Test
  void racingIncrementsAreAllCounted() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> increments =
          threads.invokeAll(
              Stream.generate(
                      () ->
                          (Callable<Object>)
                              () ->
                                  beds.updateOne(
                                      eq(1), inc("picked", 1), new UpdateOptions().upsert(true)))
                  .limit(100)
                  .toList());
      for (Future<Object> increment : increments) {
        increment.get();
      }
    }
    assertThat(beds.find(eq(1)).first()).isEqualTo(new Document("_id", 1).append("picked", 100));
  }
}
