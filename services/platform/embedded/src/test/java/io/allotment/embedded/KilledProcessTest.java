package io.allotment.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process under several writers again and again, at no particular moment, and opens its
 * database each time: everything it was told is there, once, and nothing is half there.
 */
class KilledProcessTest {

  private static final int KILLS = 8;
  private static final int WRITERS = 4;

  @TempDir private Path directory;

  private final Map<Long, String> appended = new TreeMap<>();
  private final Map<String, Integer> counted = new HashMap<>();

  @Test
  void losesNothingThatWasAcknowledged() throws Exception {
    Random random = new Random(20);
    for (int run = 0; run < KILLS; run++) {
      // The first is killed as soon as it is open, the others under way.
      writeAndKill("run" + run, run == 0 ? 1 : 30 + random.nextInt(150));
      try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
          MongoClient client = MongoClients.create(database.connectionString())) {
        check(client.getDatabase("garden"));
      }
    }
    assertThat(appended).hasSizeGreaterThan(KILLS * 20);
  }

  private void writeAndKill(String run, int afterLines) throws IOException, InterruptedException {
    Process process = WriterProcess.start(directory, run, WRITERS);
    try (BufferedReader lines = process.inputReader()) {
      for (int i = 0; i < afterLines; i++) {
        remember(lines.readLine());
      }
      // By its handle: the process itself would close the output, with what was said last.
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        remember(line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void remember(String line) {
    assertThat(line).as("The process has ended by itself").isNotNull();
    String[] words = line.split(" ");
    if (!words[words.length - 1].equals(".")) {
      return; // Cut off in the middle.
    }
    if (words[0].equals("appended")) {
      assertThat(appended.put(Long.valueOf(words[1]), words[2])).isNull();
    } else if (words[0].equals("counted")) {
      counted.put(words[1], Integer.valueOf(words[2]));
    }
  }

  private void check(MongoDatabase garden) {
    MongoCollection<Document> log = garden.getCollection("log");
    Map<Long, String> found = new TreeMap<>();
    log.find().forEach(document -> found.put(document.getLong("_id"), document.getString("event")));

    assertThat(found).containsAllEntriesOf(appended);
    assertThat(found.keySet())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, found.size()).boxed().toList());
    assertThat(found.values()).doesNotHaveDuplicates();
    checkCounts(garden, found);
    checkIndex(log, found);
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
