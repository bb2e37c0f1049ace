package io.allotment.embedded;

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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
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
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Reading and writing as an application does through the ordinary driver. */
class OrdinaryUseTest extends GardenFixture {

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
}
