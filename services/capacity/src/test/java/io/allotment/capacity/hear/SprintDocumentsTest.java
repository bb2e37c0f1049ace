package io.allotment.capacity.hear;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import io.allotment.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SprintDocumentsTest {

  private static final SquadId SQUAD = new SquadId("checkout");
  private static final int STORIES = 300;

  @TempDir private Path directory;

  /** How many documents came over the wire. */
  private static final class Came implements CommandListener {
    private final AtomicInteger documents = new AtomicInteger();

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
      if (event.getResponse().isDocument("cursor")) {
        documents.addAndGet(
            event.getResponse().getDocument("cursor").getArray("firstBatch").size());
      }
    }
  }

  private static Document story(int n, String squad, Document sprint, String progress) {
    return new Document("_id", "story-" + n)
        .append("squad", squad)
        .append("position", (long) n)
        .append("progress", progress)
        .append("sprint", sprint);
  }

  private static Document sprint(String name, String last) {
    return new Document("id", SprintId.of(SQUAD, name).value())
        .append("name", name)
        .append("first", "2027-03-01")
        .append("last", last);
  }

  @Test
  void sprintsAreCountedWithoutAnyStoryBeingLoaded() {
    Came came = new Came();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("data"));
        MongoClient client =
            MongoClients.create(
                MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(database.connectionString("a")))
                    .addCommandListener(came)
                    .build())) {
      MongoCollection<Document> stories = client.getDatabase("a").getCollection("told");
      List<Document> told = new ArrayList<>();
      for (int n = 0; n < STORIES; n++) {
        told.add(
            story(
                n,
                SQUAD.value(),
                n < 100 ? sprint("Moved", "2027-03-14") : sprint("Moved", "2027-03-21"),
                n % 3 == 0 ? "DONE" : n % 3 == 1 ? "DROPPED" : "STARTED"));
      }
      told.add(story(STORIES, SQUAD.value(), sprint("Open", "2027-04-01"), "OPEN"));
      told.add(story(STORIES + 1, "other", sprint("Theirs", "2027-04-01"), "OPEN"));
      Document none = story(STORIES + 2, SQUAD.value(), new Document(), "OPEN");
      none.remove("sprint");
      told.add(none);
      stories.insertMany(told);

      assertThat(SprintDocuments.counted(stories, SQUAD))
          .containsExactlyInAnyOrder(
              new ToldSprint(
                  SprintId.of(SQUAD, "Moved"),
                  "Moved",
                  LocalDate.of(2027, 3, 1),
                  LocalDate.of(2027, 3, 21),
                  STORIES,
                  200),
              new ToldSprint(
                  SprintId.of(SQUAD, "Open"),
                  "Open",
                  LocalDate.of(2027, 3, 1),
                  LocalDate.of(2027, 4, 1),
                  1,
                  0));
      assertThat(came.documents.get()).isEqualTo(3);
    }
  }
}
