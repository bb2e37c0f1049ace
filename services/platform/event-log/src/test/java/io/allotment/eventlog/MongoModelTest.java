package io.allotment.eventlog;

import com.mongodb.client.MongoDatabase;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The log against a list, on a MongoDB replica set. */
@Tag("mongodb")
class MongoModelTest extends ModelContract {

  private static RealMongo mongo;

  @BeforeContainer
  static void start() {
    mongo = new RealMongo();
  }

  @AfterContainer
  static void stop() {
    mongo.close();
  }

  @Override
  protected MongoDatabase database() {
    return mongo.database();
  }
}
