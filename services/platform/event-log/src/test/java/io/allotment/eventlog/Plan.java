package io.allotment.eventlog;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.Document;

/**
 * How a server answers a query.
 *
 * @param stages of the plan that won
 * @param indexes it looks into
 * @param examined documents it read
 * @param returned documents it answered with
 */
record Plan(Set<String> stages, Set<String> indexes, long examined, long returned) {

  /** What belongs to a session and not to the question. */
  private static final Set<String> OF_THE_SESSION =
      Set.of("$db", "lsid", "$clusterTime", "readConcern", "$readPreference", "apiVersion");

  /** Asks the server for the plan of a command it was sent. */
  static Plan explain(MongoDatabase database, BsonDocument command) {
    BsonDocument question = command.clone();
    OF_THE_SESSION.forEach(question::remove);
    return of(
        database.runCommand(
            new Document("explain", question).append("verbosity", "executionStats")));
  }

  static Plan of(Document explained) {
    Document winner =
        explained.get("queryPlanner", Document.class).get("winningPlan", Document.class);
    Document statistics = explained.get("executionStats", Document.class);
    Set<String> stages = new TreeSet<>();
    Set<String> indexes = new TreeSet<>();
    gather(winner.get("queryPlan", winner), stages, indexes);
    return new Plan(
        stages,
        indexes,
        statistics.get("totalDocsExamined", Number.class).longValue(),
        statistics.get("nReturned", Number.class).longValue());
  }

  private static void gather(Document stage, Set<String> stages, Set<String> indexes) {
    stages.add(stage.getString("stage"));
    if (stage.containsKey("indexName")) {
      indexes.add(stage.getString("indexName"));
    }
    if (stage.containsKey("inputStage")) {
      gather(stage.get("inputStage", Document.class), stages, indexes);
    }
    stage
        .getList("inputStages", Document.class, List.of())
        .forEach(input -> gather(input, stages, indexes));
  }
}
