package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log does with several processes at once, of which one is killed while it writes. */
public abstract class ProcessContract {

  @TempDir Path directory;

  /** The server they share. */
  protected abstract ConnectionString server();

  @Test
  void processesRaceLegallyAndLoseNothingThatWasAcknowledged() throws Exception {
    try (MongoClient client = MongoClients.create(server());
        Writers writers = new Writers(directory)) {
      MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID());
      try (LogProbe reader = new LogProbe(database, LogSettings.shared());
          Readers readers = new Readers(database, List.of(reader))) {
        race(writers, database);
        List<String> texts = Certificate.check(database);
        readers.haveSeen(texts);
        assertThat(texts)
            .doesNotHaveDuplicates()
            .containsAll(writers.acknowledged())
            .doesNotContainAnyElementsOf(writers.refused());
      }
      database.drop();
    }
  }

  private void race(Writers writers, MongoDatabase database) throws InterruptedException {
    String address = server().getConnectionString();
    writers.start("victim", Integer.MAX_VALUE, address, database.getName());
    writers.start("one", 10, address, database.getName());
    writers.start("two", 10, address, database.getName());
    writers.awaitAcknowledged("victim", 20);
    writers.kill("victim");
    assertThat(writers.end("one")).isZero();
    assertThat(writers.end("two")).isZero();
    for (String name : List.of("victim", "one", "two")) {
      assertThat(writers.acknowledged(name)).as(name).isNotEmpty();
    }
  }
}
