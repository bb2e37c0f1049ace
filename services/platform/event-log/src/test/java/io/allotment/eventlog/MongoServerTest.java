package io.allotment.eventlog;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The contracts on a MongoDB replica set. */
@Tag("mongodb")
class MongoServerTest {

  private static RealMongo mongo;

  @BeforeAll
  static void start() {
    mongo = new RealMongo();
  }

  @AfterAll
  static void stop() {
    mongo.close();
  }

  @Nested
  class OneOfSeveralProcesses extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return mongo.database();
    }
  }

  @Nested
  class TheOnlyProcess extends EventLogContract {
    @Override
    protected MongoDatabase database() {
      return mongo.database();
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
      return mongo.database();
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
      return mongo.database();
    }
  }

  @Nested
  class ManyProcesses extends ProcessContract {
    @Override
    protected ConnectionString server() {
      return mongo.address();
    }
  }

  @Nested
  class UnsureOutcomes extends OutcomeContract {
    @Override
    protected ConnectionString server() {
      assumeThat(mongo.address().getSslEnabled())
          .as("an encrypted line cannot be cut at a write")
          .isNotEqualTo(true);
      return mongo.address();
    }
  }

  @Nested
  class LargeEvents extends LargeEventsContract {
    @Override
    protected MongoDatabase database() {
      return mongo.database();
    }
  }

  @Nested
  class Tokens extends TokenStoreContract {
    @Override
    protected MongoDatabase database() {
      return mongo.database();
    }
  }

  @Nested
  class AsAxonSeesIt extends AxonContract {
    @Override
    protected MongoDatabase database() {
      return mongo.database();
    }
  }
}
