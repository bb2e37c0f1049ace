package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.allotment.embedded.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes of sixteen writers again and again, at no particular moment: what was
 * acknowledged is there once, what was refused is not there, a commit is there whole or not at all,
 * there is no gap, and whoever starts next goes on at once.
 */
class KilledWriterTest {

  private static final int KILLS = Integer.getInteger("allotment.kills", 5);

  @TempDir private Path directory;

  private final Random random = new Random();

  /** The database lives on in this process, and each writer starts under the load of another. */
  @Test
  void ofAWriterAlone(TestReporter reporter) throws Exception {
    try (EmbeddedServer server = new EmbeddedServer();
        Writers writers = new Writers(directory)) {
      MongoDatabase database = server.database();
      String address = server.address().getConnectionString();
      writers.start("writer0", Integer.MAX_VALUE, address, database.getName());
      for (int kill = 1; kill <= KILLS; kill++) {
        writers.start("writer" + kill, Integer.MAX_VALUE, address, database.getName());
        awaitSomeMoment(writers, "writer" + kill);
        writers.kill("writer" + (kill - 1));
      }
      writers.start("last", 5, address, database.getName());
      writers.kill("writer" + KILLS);
      assertThat(writers.end("last")).isZero();
      check(database, writers, reporter);
    }
  }

  /** The standalone's shape: the process holds the database too. */
  @Test
  void togetherWithItsDatabase(TestReporter reporter) throws Exception {
    Path data = directory.resolve("data");
    try (Writers writers = new Writers(directory)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        writers.startWithDatabase("writer" + kill, Integer.MAX_VALUE, data);
        awaitSomeMoment(writers, "writer" + kill);
        writers.kill("writer" + kill);
      }
      writers.startWithDatabase("last", 5, data);
      assertThat(writers.end("last")).isZero();
      try (EmbeddedDatabase embedded = EmbeddedDatabase.open(data);
          MongoClient client = MongoClients.create(embedded.connectionString())) {
        check(client.getDatabase(Writers.DATABASE), writers, reporter);
      }
    }
  }

  private void awaitSomeMoment(Writers writers, String name) {
    writers.awaitAcknowledged(name, 1 + random.nextInt(100));
    assertThat(writers.lives(name)).isTrue();
  }

  private static void check(MongoDatabase database, Writers writers, TestReporter reporter) {
    List<String> acknowledged = writers.acknowledged();
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    List<String> texts = Certificate.check(database);
    Set<String> inTheLog = new HashSet<>(texts);
    assertThat(texts).as("nothing twice").hasSize(inTheLog.size());
    assertThat(acknowledged.stream().filter(text -> !inTheLog.contains(text))).as("lost").isEmpty();
    assertThat(writers.refused().stream().filter(inTheLog::contains)).as("refused").isEmpty();
    reporter.publishFile(
        "kills.txt",
        MediaType.TEXT_PLAIN_UTF_8,
        file ->
            Files.writeString(
                file,
                "%d kills, %d appends acknowledged, %d in the log with %d events\n"
                    .formatted(
                        KILLS,
                        acknowledged.size(),
                        Certificate.decisions(texts).size(),
                        texts.size())));
  }
}
