package io.allotment.runtime.view;

import com.mongodb.client.MongoDatabase;
import io.allotment.eventlog.MongoTokenStore;
import java.time.InstantSource;

/** What is kept about the views of one service, beside what they write. */
record ViewStores(MongoTokenStore tokens, Generations generations, Stops stops, Remedies remedies) {

  static ViewStores in(MongoDatabase database, MongoTokenStore tokens, InstantSource clock) {
    return new ViewStores(
        tokens,
        new Generations(database, tokens),
        new Stops(database, tokens, clock),
        new Remedies(database));
  }
}
