package io.allotment.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application does through the ordinary driver, with the strictest concerns set. */
class OrdinaryUseTest {

  @TempDir private Path directory;
  private EmbeddedDatabase database;
  private MongoClient client;
  private MongoCollection<Document> beds;

  @BeforeEach
  void open() {
    database = EmbeddedDatabase.open(directory.resolve("data"));
    connect();
  }

  private void connect() {
    client = MongoClients.create(database.connectionString());
    beds =
        client
            .getDatabase("garden")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .getCollection("beds");
  }

  @AfterEach
  void close() {
    client.close();
    database.close();
  }

  private static Document bed(int id, String crop, Integer... rows) {
    return new Document("_id", id).append("crop", crop).append("rows", Arrays.asList(rows));
  }

  private static List<Integer> ids(Iterable<Document> documents) {
    List<Integer> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.getInteger("_id")));
    return ids;
  }

  @Test
  void whatWasWrittenIsThereAfterARestart() {
    beds.insertOne(bed(1, "kale", 3, 4));
    beds.createIndex(Indexes.ascending("rows"));
    client.close();
    database.close();

    database = EmbeddedDatabase.open(directory.resolve("data"));
    connect();

    assertThat(beds.find(eq("rows", 4)).first()).isEqualTo(bed(1, "kale", 3, 4));
    assertThat(beds.listIndexes().map(index -> index.getString("name")))
        .containsExactlyInAnyOrder("_id_", "rows_1");
  }

  @Test
  void aBackupOfTheRunningDatabaseCanBeOpened() {
    beds.insertOne(bed(1, "kale", 3, 4));
    Path backup = directory.resolve("backup");
    database.backup(backup);
    beds.insertOne(bed(2, "leek"));

    try (EmbeddedDatabase copy = EmbeddedDatabase.open(backup);
        MongoClient reader = MongoClients.create(copy.connectionString())) {
      assertThat(reader.getDatabase("garden").getCollection("beds").find())
          .containsExactly(bed(1, "kale", 3, 4));
    }
    assertThatExceptionOfType(EmbeddedDatabaseException.class)
        .isThrownBy(() -> database.backup(backup))
        .withMessageContaining("already");
    assertThat(ids(beds.find())).containsExactly(1, 2);
  }

  @Test
  void closingTwiceIsClosingOnce() {
    database.close();
    assertThatCode(database::close).doesNotThrowAnyException();
  }

  @Test
  void anOrderedInsertStopsAtTheFirstDuplicate() {
    beds.insertOne(bed(2, "leek"));

    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> beds.insertMany(List.of(bed(1, "kale"), bed(2, "peas"), bed(3, "chard"))))
        .satisfies(
            refused -> {
              assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(1);
              assertThat(refused.getWriteErrors()).hasSize(1);
              assertThat(refused.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
              assertThat(refused.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
            });
    assertThat(ids(beds.find())).containsExactly(1, 2);
  }

  @Test
  void anUnorderedInsertGoesOnAfterADuplicate() {
    beds.insertOne(bed(2, "leek"));

    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(
            () ->
                beds.insertMany(
                    List.of(bed(1, "kale"), bed(2, "peas"), bed(3, "chard")),
                    new InsertManyOptions().ordered(false)))
        .satisfies(refused -> assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2));
    assertThat(ids(beds.find())).containsExactly(1, 2, 3);
  }

  @Test
  void orderedUpdatesStopAtTheFirstThatFails() {
    beds.createIndex(Indexes.ascending("crop"), new IndexOptions().unique(true));
    beds.insertMany(List.of(bed(1, "kale"), bed(2, "leek"), bed(3, "peas")));

    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(
            () ->
                beds.bulkWrite(
                    List.of(
                        new UpdateOneModel<>(eq(1), set("crop", "chard")),
                        new UpdateOneModel<>(eq(2), set("crop", "peas")),
                        new UpdateOneModel<>(eq(3), set("crop", "beans")))))
        .satisfies(
            refused -> {
              assertThat(refused.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
              assertThat(refused.getWriteResult().getModifiedCount()).isEqualTo(1);
            });
    assertThat(beds.distinct("crop", String.class)).containsExactly("chard", "leek", "peas");
  }

  @Test
  void findsSortsLimitsSkipsAndProjects() {
    beds.insertMany(List.of(bed(3, "kale"), bed(1, "kale"), bed(2, "leek"), bed(4, "kale")));

    assertThat(ids(beds.find(eq("crop", "kale")).sort(descending("_id")).limit(2)))
        .containsExactly(4, 3);
    assertThat(ids(beds.find().sort(ascending("crop", "_id")).skip(1).limit(2)))
        .containsExactly(3, 4);
    assertThat(beds.find(eq(2)).projection(fields(include("crop"), excludeId())).first())
        .isEqualTo(new Document("crop", "leek"));
  }

  @Test
  void readsAnAnswerLargerThanOneMessage() {
    String long100k = "x".repeat(100_000);
    for (int from = 0; from < 500; from += 100) {
      beds.insertMany(IntStream.range(from, from + 100).mapToObj(id -> bed(id, long100k)).toList());
    }

    assertThat(ids(beds.find()))
        .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    assertThat(ids(beds.find().batchSize(7).limit(50))).hasSize(50);
  }

  @Test
  void findsAndUpdatesOrInserts() {
    var upsert = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    var change = combine(inc("picked", 1), setOnInsert("crop", "kale"));

    assertThat(beds.findOneAndUpdate(eq(1), change, upsert))
        .isEqualTo(new Document("_id", 1).append("picked", 1).append("crop", "kale"));
    assertThat(beds.findOneAndUpdate(eq(1), change)).containsEntry("picked", 1);
    assertThat(beds.find(eq(1)).first()).containsEntry("picked", 2);
    assertThat(beds.findOneAndUpdate(eq(9), change)).isNull();
    assertThat(beds.findOneAndDelete(eq(1))).containsEntry("picked", 2);
    assertThat(beds.find().first()).isNull();
  }

  @Test
  void updatesAndReplacesAndCounts() {
    var inserted =
        beds.updateOne(
            eq(1),
            combine(set("crop", "kale"), inc("picked", 2)),
            new UpdateOptions().upsert(true));
    var replaced =
        beds.replaceOne(eq(2), new Document("crop", "leek"), new ReplaceOptions().upsert(true));
    var updated = beds.updateMany(in("_id", 1, 2), set("zone", "north"));

    assertThat(inserted.getUpsertedId().asInt32().getValue()).isEqualTo(1);
    assertThat(replaced.getUpsertedId().asInt32().getValue()).isEqualTo(2);
    assertThat(updated.getModifiedCount()).isEqualTo(2);
    assertThat(beds.countDocuments()).isEqualTo(2);
    assertThat(beds.countDocuments(eq("crop", "kale"))).isEqualTo(1);
    assertThat(beds.estimatedDocumentCount()).isEqualTo(2);
  }

  @Test
  void deletesOneAndMany() {
    beds.createIndex(Indexes.ascending("rows"));
    beds.insertMany(List.of(bed(1, "kale", 1), bed(2, "kale", 1), bed(3, "leek", 1)));

    assertThat(beds.deleteOne(eq("crop", "kale")).getDeletedCount()).isEqualTo(1);
    assertThat(beds.deleteMany(eq("crop", "kale")).getDeletedCount()).isEqualTo(1);
    assertThat(ids(beds.find(eq("rows", 1)))).containsExactly(3);
  }

  @Test
  void aggregates() {
    beds.insertMany(List.of(bed(1, "kale", 1, 2), bed(2, "kale", 3), bed(3, "leek", 9)));

    assertThat(
            beds.aggregate(
                List.of(
                    Aggregates.match(gte("_id", 1)),
                    Aggregates.unwind("$rows"),
                    Aggregates.group("$crop", Accumulators.sum("rows", "$rows")),
                    Aggregates.sort(ascending("_id")))))
        .containsExactly(
            new Document("_id", "kale").append("rows", 6),
            new Document("_id", "leek").append("rows", 9));
    assertThat(
            beds.aggregate(
                List.of(
                    Aggregates.match(eq("crop", "leek")),
                    Aggregates.lookup(
                        "beds", List.of(Aggregates.match(eq("crop", "kale"))), "all"))))
        .singleElement()
        .satisfies(found -> assertThat(found.getList("all", Document.class)).hasSize(2));
  }

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
