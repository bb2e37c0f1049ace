package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.Document;

/**
 * A log that certifies itself: every commit records in its metadata what query it relied on and up
 * to which position, and {@link #check} proves of each that nothing lay in between.
 */
final class Certificate {

  /** The queries appends rely on, by name. */
  static final Map<String, EventCriteria> QUERIES =
      Map.of(
          "a", LogProbe.tagged("squad:a"),
          "b", LogProbe.tagged("squad:b"),
          "a+1", LogProbe.tagged("squad:a", "member:1"),
          "1 or b", EventCriteria.either(LogProbe.tagged("member:1"), LogProbe.tagged("squad:b")),
          "swaps", EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("Swapped")),
          "everything", EventCriteria.havingAnyTag());

  private static final List<String> NAMES = QUERIES.keySet().stream().sorted().toList();

  private Certificate() {}

  static AppendCondition condition(String query, long marker) {
    return LogProbe.unless(QUERIES.get(query), marker);
  }

  static TaggedEventMessage<EventMessage> event(
      String type, String text, String query, long marker, String... tags) {
    return LogProbe.event(
        type, text, Map.of("query", query, "marker", Long.toString(marker)), tags);
  }

  /** Relies on a query and appends an event others may rely on; false if it was refused. */
  static boolean decide(LogProbe log, String text, Random random) {
    String query = NAMES.get(random.nextInt(NAMES.size()));
    long marker = log.source(QUERIES.get(query)).marker();
    String squad = random.nextBoolean() ? "squad:a" : "squad:b";
    String member = "member:" + random.nextInt(4);
    String type = random.nextInt(3) == 0 ? "Swapped" : "Covered";
    try {
      log.append(condition(query, marker), event(type, text, query, marker, squad, member));
      return true;
    } catch (AppendEventsTransactionRejectedException conflict) {
      return false;
    }
  }

  /** Reads the whole log and proves it; gives the texts in order. */
  static List<String> check(MongoDatabase database) {
    List<StoredEvent> events = new ArrayList<>();
    Set<String> commits = new HashSet<>();
    for (Document document : database.getCollection("log").find().sort(Sorts.ascending("_id"))) {
      Commit commit = CommitDocument.read(document);
      assertThat(commit.first()).as("no gap, no overlap").isEqualTo(events.size() + 1);
      assertThat(commits.add(commit.id())).as("no commit twice").isTrue();
      checkReliance(commit, events);
      events.addAll(commit.events());
    }
    return events.stream().map(event -> event.payload().getString("text")).toList();
  }

  private static void checkReliance(Commit commit, List<StoredEvent> before) {
    Map<String, String> metadata = commit.events().getFirst().metadata();
    if (metadata.containsKey("query")) {
      EventCriteria criteria = QUERIES.get(metadata.get("query"));
      int marker = Integer.parseInt(metadata.get("marker"));
      assertThat(before.subList(Math.min(marker, before.size() + 1) - 1, before.size()))
          .as("what commit %d relied on from %d: %s", commit.first(), marker, criteria)
          .noneMatch(event -> event.matches(criteria));
    }
  }
}
