package io.allotment.capacity.hear;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.google.protobuf.Timestamp;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.allotment.capacity.hear.FinishedStories.Finished;
import io.allotment.capacity.model.SquadId;
import io.allotment.proto.stories.v1.State;
import io.allotment.proto.stories.v1.StoryChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How it is kept when a story was finished; only those that are done have it. */
final class FinishedDocuments {

  private static final String SQUAD = "squad";
  private static final String CLOSED = "closed";

  private FinishedDocuments() {}

  static void index(MongoCollection<Document> stories) {
    var _ =
        stories.createIndex(
            Indexes.ascending(SQUAD, CLOSED), new IndexOptions().name("by-squad-and-closed"));
  }

  /**
   * A tracker that does not say when a story was finished has finished it by when it was first seen
   * done.
   */
  static Bson changed(StoryChanged of) {
    if (of.getProgress().getState() != State.STATE_DONE) {
      return notDone();
    }
    if (of.getProgress().hasClosed()) {
      return Updates.set(CLOSED, date(of.getProgress().getClosed()));
    }
    return Updates.min(CLOSED, date(of.getAsOf()));
  }

  static Bson notDone() {
    return Updates.unset(CLOSED);
  }

  private static Date date(Timestamp at) {
    return Date.from(Instant.ofEpochSecond(at.getSeconds(), at.getNanos()));
  }

  /** The stories of a squad that were finished from an instant on, in no order. */
  static List<Finished> since(MongoCollection<Document> stories, SquadId squad, Instant since) {
    List<Finished> finished = new ArrayList<>();
    for (Document one :
        stories.find(and(eq(SQUAD, squad.value()), gte(CLOSED, Date.from(since))))) {
      finished.add(
          new Finished(
              one.getDate(CLOSED).toInstant(), ToldDocuments.story(squad, one, null).is()));
    }
    return finished;
  }
}
