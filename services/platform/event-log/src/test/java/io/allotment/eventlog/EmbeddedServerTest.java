package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on the embedded database, on disk. */
class EmbeddedServerTest {

  @TempDir static Path directory;
  private static EmbeddedServer embedded;

  @BeforeAll
  static void start() {
    embedded = new EmbeddedServer();
  }

  @AfterAll
  static void stop() {
    embedded.close();
  }

  @Nested
  class OneOfSeveralProcesses extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
    }
  }

  @Nested
  class TheOnlyProcess extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
    }

    @Override
    protected LogSettings settings() {
      return LogSettings.onlyProcess();
    }
  }

  /** Nearly everything has to come from the database. */
  @Nested
  class WithoutMemory extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
    }

    @Override
    protected LogSettings settings() {
      return new LogSettings(false, Duration.ofMillis(20), Duration.ofSeconds(10), 1);
    }
  }

  @Nested
  class ManyWriters extends RaceContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
    }
  }

  @Nested
  class ManyProcesses extends ProcessContract {
    @Override
    protected ConnectionString server() {
      return embedded.address();
    }
  }

  @Nested
  class UnsureOutcomes extends OutcomeContract {
    @Override
    protected ConnectionString server() {
      return embedded.address();
    }
  }

  @Nested
  class LargeEvents extends LargeEventsContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
    }
  }

  @Nested
  class Tokens extends TokenStoreContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
    }
  }

  @Nested
  class AsAxonSeesIt extends AxonContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
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
