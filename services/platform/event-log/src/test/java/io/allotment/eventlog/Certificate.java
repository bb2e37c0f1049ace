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

  /** How far back a decision reads; how long the log has become is then no matter. */
  private static final int RECENTLY = 100;

  private static final List<String> NAMES = QUERIES.keySet().stream().sorted().toList();

  private Certificate() {}

  static AppendCondition condition(String query, long marker) {
    return LogProbe.unless(QUERIES.get(query), marker);
  }

  /**
   * Relies on a query and appends up to three events others may rely on; false if it was refused.
   */
  static boolean decide(LogProbe log, String text, Random random) {
    String query = NAMES.get(random.nextInt(NAMES.size()));
    long from = Math.max(1, log.log.head() - RECENTLY);
    long marker = log.source(QUERIES.get(query), from).marker();
    TaggedEventMessage<?>[] events = new TaggedEventMessage<?>[1 + random.nextInt(3)];
    for (int i = 0; i < events.length; i++) {
      String squad = random.nextBoolean() ? "squad:a" : "squad:b";
      String member = "member:" + random.nextInt(4);
      String type = random.nextInt(3) == 0 ? "Swapped" : "Covered";
      var relied = Map.of("query", query, "marker", "" + marker, "events", "" + events.length);
      events[i] = LogProbe.event(type, i == 0 ? text : text + "+" + i, relied, squad, member);
    }
    try {
      log.append(condition(query, marker), events);
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

  /** Of texts in order, the first of each commit. */
  static List<String> decisions(List<String> texts) {
    return texts.stream().filter(text -> text.indexOf('+') < 0).toList();
  }

  private static void checkReliance(Commit commit, List<StoredEvent> before) {
    Map<String, String> metadata = commit.events().getFirst().metadata();
    if (metadata.containsKey("query")) {
      assertThat(commit.events()).as("whole").hasSize(Integer.parseInt(metadata.get("events")));
      EventCriteria criteria = QUERIES.get(metadata.get("query"));
      int marker = Integer.parseInt(metadata.get("marker"));
      assertThat(before.subList(Math.min(marker, before.size() + 1) - 1, before.size()))
          .as("what commit %d relied on from %d: %s", commit.first(), marker, criteria)
          .noneMatch(event -> event.matches(criteria));
    }
  }
}
