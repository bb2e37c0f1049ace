package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on the embedded database, on disk. */
class EmbeddedServerTest {

  @TempDir static Path directory;
  private static EmbeddedDatabase embedded;
  private static MongoClient client;

  @BeforeAll
  static void start() {
    embedded = EmbeddedDatabase.open(directory.resolve("contract"));
    client = MongoClients.create(embedded.connectionString());
  }

  @AfterAll
  static void stop() {
    client.close();
    embedded.close();
  }

  private static MongoDatabase fresh() {
    return client.getDatabase("test-" + UUID.randomUUID());
  }

  @Nested
  class OneOfSeveralProcesses extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return fresh();
    }
  }

  @Nested
  class TheOnlyProcess extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return fresh();
    }

    @Override
    protected LogSettings settings() {
      return LogSettings.onlyProcess();
    }
  }

  @Nested
  class ManyWriters extends RaceContract {
    @Override
    protected MongoDatabase database() {
      return fresh();
    }
  }

  @Nested
  class Tokens extends TokenStoreContract {
    @Override
    protected MongoDatabase database() {
      return fresh();
    }
  }

  @Test
  void aLogOnDiskGoesOnWhereItWasClosed() {
    Path data = directory.resolve("reopened");
    try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
        MongoClient mongo = MongoClients.create(database.connectionString());
        LogProbe log = new LogProbe(mongo.getDatabase("log"), LogSettings.onlyProcess())) {
      log.append(LogProbe.event("T", "a", "squad:x"), LogProbe.event("T", "b", "squad:y"));
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
        MongoClient mongo = MongoClients.create(database.connectionString());
        LogProbe log = new LogProbe(mongo.getDatabase("log"), LogSettings.onlyProcess())) {
      assertThat(log.source(LogProbe.tagged("squad:y")))
          .isEqualTo(new LogProbe.Sourced(List.of("b"), 3));
      assertThatThrownBy(
              () ->
                  log.append(
                      LogProbe.unless(LogProbe.tagged("squad:y"), 2), LogProbe.event("T", "c")))
          .isInstanceOf(AppendEventsTransactionRejectedException.class);
      assertThat(log.append(LogProbe.event("T", "d"))).isEqualTo(4);
    }
  }
}
