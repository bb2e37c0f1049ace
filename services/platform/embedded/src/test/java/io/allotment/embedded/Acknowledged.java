package io.allotment.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * What a {@link WriterProcess} said was acknowledged, and whether a database holds it: everything,
 * once, and nothing half.
 */
final class Acknowledged {

  private final Map<Long, String> appended = new TreeMap<>();
  private final Map<String, Integer> counted = new HashMap<>();
  private final Map<String, Integer> turned = new HashMap<>();

  int appends() {
    return appended.size();
  }

  void remember(String line) {
    String[] words = line.split(" ");
    if (!words[words.length - 1].equals(".")) {
      return; // Cut off in the middle.
    }
    if (words[0].equals("appended")) {
      assertThat(appended.put(Long.valueOf(words[1]), words[2])).isNull();
    } else if (words[0].equals("counted")) {
      counted.put(words[1], Integer.valueOf(words[2]));
    } else if (words[0].equals("turned")) {
      turned.put(words[1], Integer.valueOf(words[2]));
    }
  }

  void check(MongoDatabase garden) {
    MongoCollection<Document> log = garden.getCollection("log");
    Map<Long, String> found = new TreeMap<>();
    log.find().forEach(document -> found.put(document.getLong("_id"), document.getString("event")));

    assertThat(found).containsAllEntriesOf(appended);
    assertThat(found.keySet())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, found.size()).boxed().toList());
    assertThat(found.values()).doesNotHaveDuplicates();
    checkCounts(garden, found);
    checkTurns(garden);
    checkIndex(log, found);
  }

  /** A document is as its last turn left it, or as the one under way would. */
  private void checkTurns(MongoDatabase garden) {
    Map<String, Document> found = new HashMap<>();
    garden.getCollection("turned").find().forEach(each -> found.put(each.getString("_id"), each));
    turned.forEach(
        (id, n) ->
            assertThat(found.get(id))
                .isIn(Turns.after(id, n), Turns.after(id, n + Turns.DOCUMENTS)));
  }

  /** A count follows its append: it is never ahead, and behind by the one under way at most. */
  private void checkCounts(MongoDatabase garden, Map<Long, String> found) {
    Map<String, Integer> counts = new HashMap<>();
    garden
        .getCollection("counts")
        .find()
        .forEach(each -> counts.put(each.getString("_id"), each.getInteger("count")));
    counted.forEach((writer, count) -> assertThat(counts.get(writer)).isBetween(count, count + 1));
    Map<String, Integer> appends = new HashMap<>();
    found.values().forEach(event -> appends.merge(event.split("#")[0], 1, Integer::sum));
    appends.forEach((writer, n) -> assertThat(n - counts.getOrDefault(writer, 0)).isBetween(0, 1));
  }

  /** The index, the scan and the count agree. */
  private static void checkIndex(MongoCollection<Document> log, Map<Long, String> found) {
    List<Long> all = new ArrayList<>();
    log.find(eq("keys", "all")).forEach(document -> all.add(document.getLong("_id")));
    assertThat(all).containsExactlyElementsOf(found.keySet());
    found.values().stream()
        .map(event -> event.split("#")[0])
        .distinct()
        .forEach(
            writer ->
                assertThat(log.countDocuments(eq("keys", "writer:" + writer)))
                    .isEqualTo(
                        found.values().stream().filter(e -> e.startsWith(writer + "#")).count()));
  }
}
