package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How MongoDB answers what the log asks: by the index, reading what it answers with. */
@Tag("mongodb")
class MongoPlansTest {

  private static final int COMMITS = 5000;
  private static final int EVERY = 250;
  private static final long FOUND = COMMITS / EVERY;

  private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();
  private RealMongo mongo;
  private MongoClient client;
  private MongoDatabase database;
  private Commits commits;

  /** Notes the queries the log sends. */
  private final class Listening implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      if (event.getCommandName().equals("find")) {
        asked.add(event.getCommand().clone());
      }
    }
  }

  @BeforeEach
  void start() {
    mongo = new RealMongo();
    database = mongo.database();
    client = mongo.client(new Listening());
    commits = new Commits(client.getDatabase(database.getName()), "");
    commits.createIndexes();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < COMMITS; i++) {
      String tag = i % EVERY == 0 ? "squad:rare" : "squad:common";
      String type = i % EVERY == 1 ? "Rare" : "Common";
      documents.add(
          CommitDocument.write(
              new Commit(
                  i + 1, "commit" + i, Instant.EPOCH, List.of(LogProbe.stored(type, "", tag))),
              new Keys("")));
    }
    database.getCollection("log").insertMany(documents);
  }

  @AfterEach
  void stop() {
    client.close();
    mongo.close();
  }

  private Plan onlyPlan() {
    assertThat(asked).hasSize(1);
    return Plan.explain(database, asked.getFirst());
  }

  private void findsByKeys(EventCriteria criteria, long found) {
    asked.clear();
    assertThat(commits.matching(criteria, 1, COMMITS + 1).commits()).hasSize((int) found);
    byKeys(found);
    asked.clear();
    commits.anyMatch(criteria, 1, COMMITS + 1);
    byKeys(found);
  }

  /** Of the conditions and boundaries that were asked for, the one by criteria. */
  private void byKeys(long found) {
    BsonDocument query = asked.getLast();
    Plan plan = Plan.explain(database, query);
    assertThat(plan.stages()).as(query.toJson()).doesNotContain("COLLSCAN");
    assertThat(plan.indexes()).as(query.toJson()).containsExactly("keys");
    assertThat(plan.examined()).as(query.toJson()).isLessThanOrEqualTo(2 * found);
  }

  @Test
  void aSourceByCriteriaReadsWhatItFinds() {
    EventCriteria rare = LogProbe.tagged("squad:rare");
    EventCriteria byType =
        EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("Rare"));
    findsByKeys(rare, FOUND);
    findsByKeys(byType, FOUND);
    findsByKeys(
        EventCriteria.havingTags("squad", "rare").andBeingOneOfTypes(new QualifiedName("Common")),
        FOUND);
    findsByKeys(EventCriteria.either(rare, byType), 2 * FOUND);
  }

  @Test
  void aConditionOnWhatIsRareReadsNothingElse() {
    EventCriteria nobody = LogProbe.tagged("squad:nobody");
    asked.clear();
    assertThat(commits.anyMatch(nobody, 1, COMMITS + 1)).isFalse();
    byKeys(0);
  }

  @Test
  void theHeadIsReadByPosition() {
    asked.clear();
    assertThat(commits.head()).isEqualTo(COMMITS + 1);
    Plan plan = onlyPlan();
    assertThat(plan.indexes()).containsExactly("_id_");
    assertThat(plan.examined()).isLessThanOrEqualTo(1);
  }

  @Test
  void aBoundaryAndATailAreReadByPosition() {
    asked.clear();
    assertThat(commits.boundary(COMMITS)).isEqualTo(COMMITS);
    Plan boundary = onlyPlan();
    assertThat(boundary.indexes()).containsExactly("_id_");
    assertThat(boundary.examined()).isLessThanOrEqualTo(1);
    asked.clear();
    assertThat(commits.from(COMMITS - 9).commits()).hasSize(10);
    Plan tail = onlyPlan();
    assertThat(tail.indexes()).containsExactly("_id_");
    assertThat(tail.examined()).isEqualTo(10);
  }
}
