package io.allotment.eventlog;

import com.mongodb.client.MongoDatabase;
import net.jqwik.api.Group;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The log against a list, on the servers every machine has. */
class ModelTest {

  private static TestServer memory;
  private static EmbeddedServer embedded;

  @BeforeContainer
  static void start() {
    memory = new TestServer();
    embedded = new EmbeddedServer();
  }

  @AfterContainer
  static void stop() {
    memory.close();
    embedded.close();
  }

  @Group
  class InMemory extends ModelContract {
    @Override
    protected MongoDatabase database() {
      return memory.database();
    }
  }

  @Group
  class Embedded extends ModelContract {
    @Override
    protected MongoDatabase database() {
      return embedded.database();
    }
  }
}
