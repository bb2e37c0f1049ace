package io.allotment.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The contracts on a server that keeps everything in memory. */
class InMemoryServerTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Nested
  class OneOfSeveralProcesses extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return server.database();
    }
  }

  @Nested
  class TheOnlyProcess extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return server.database();
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
      return server.database();
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
      return server.database();
    }
  }

  @Nested
  class ManyProcesses extends ProcessContract {
    @Override
    protected ConnectionString server() {
      return server.address();
    }
  }

  @Nested
  class UnsureOutcomes extends OutcomeContract {
    @Override
    protected ConnectionString server() {
      return server.address();
    }
  }

  @Nested
  class Tokens extends TokenStoreContract {
    @Override
    protected MongoDatabase database() {
      return server.database();
    }
  }

  @Nested
  class AsAxonSeesIt extends AxonContract {
    @Override
    protected MongoDatabase database() {
      return server.database();
    }
  }
}
