package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.embedded.EmbeddedDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share the events of a log; segments are split and merged, and one is killed. */
class SharedProcessorTest {

  private static final int KEYS = 8;

  @TempDir Path directory;
  private final List<Process> processes = new ArrayList<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private EmbeddedDatabase server;
  private MongoClient client;
  private MongoDatabase database;

  @BeforeEach
  void open() {
    server = EmbeddedDatabase.open(directory.resolve("data"));
    client = MongoClients.create(server.connectionString());
    database = client.getDatabase("shared");
  }

  @AfterEach
  void close() throws InterruptedException {
    enough.set(true);
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
    client.close();
    server.close();
  }

  /** Bounded for machines that are much slower than they should be. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
  }

  private Process start(String name) throws IOException {
    String classPath = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                String.join(File.separator, System.getProperty("java.home"), "bin", "java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", classPath),
                ReaderProcess.class.getName(),
                server.connectionString(),
                database.getName(),
                name)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    processes.add(process);
    return process;
  }

  private static void tell(Process process, String act, int segment) throws IOException {
    process.getOutputStream().write((act + " " + segment + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Who holds each segment. */
  private Map<Integer, String> owners() {
    Map<Integer, String> owners = new LinkedHashMap<>();
    Document found =
        database.getCollection("tokens").find(new Document("_id", ReaderProcess.PROCESSOR)).first();
    if (found != null) {
      Document segments = found.get("segments", Document.class);
      segments.forEach(
          (id, state) -> owners.put(Integer.valueOf(id), ((Document) state).getString("owner")));
    }
    return owners;
  }

  /** Has one process leave a segment to the other. */
  private void handOver(int segment, Process from, String to) {
    await()
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              tell(from, "release", segment);
              return to.equals(owners().get(segment));
            });
  }

  private int write() {
    int rounds = 0;
    try (LogProbe log = new LogProbe(database, LogSettings.shared())) {
      while (!enough.get()) {
        rounds++;
        for (int key = 0; key < KEYS; key++) {
          log.append(LogProbe.event("T", "key" + key + "/" + rounds));
        }
      }
    }
    return rounds;
  }

  @Test
  void everyEventIsHandledInOrderAndNeverByTwoAtOnce() throws Exception {
    var written = new FutureTask<>(this::write);
    Thread.ofPlatform().start(written);
    Process survivor = start("survivor");
    await().until(() -> owners().values().stream().filter("survivor"::equals).count() == 2);
    Process victim = start("victim");

    tell(survivor, "split", 0);
    await().until(() -> owners().size() == 3);
    handOver(0, survivor, "victim");
    handOver(1, survivor, "victim");
    tell(victim, "split", 1);
    await().until(() -> owners().size() == 4);
    handOver(1, survivor, "victim");
    handOver(3, survivor, "victim");
    tell(victim, "merge", 1);
    await().until(() -> owners().size() == 3);
    handOver(1, survivor, "victim");
    await().until(() -> Witness.nodes(database).size() == 2);

    tell(victim, "split", 1);
    victim.destroyForcibly().waitFor();
    new Witness(database, "victim").bury();
    await().until(() -> owners().values().stream().allMatch("survivor"::equals));
    int segments = owners().size();
    tell(survivor, "merge", 0);
    await().until(() -> owners().size() == segments - 1);

    enough.set(true);
    int rounds = written.get();
    await()
        .until(
            () -> {
              for (int key = 0; key < KEYS; key++) {
                if (Witness.last(database, "key" + key) < rounds) {
                  return false;
                }
              }
              return true;
            });
    assertThat(Witness.offences(database)).isEmpty();
    assertThat(Witness.nodes(database)).containsExactly("survivor", "victim");
  }
}
