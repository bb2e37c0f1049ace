package io.allotment.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Closing, opening again and copying. */
class RestartTest extends GardenFixture {

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
}
