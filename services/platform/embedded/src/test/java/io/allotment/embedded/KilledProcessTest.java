package io.allotment.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process under several writers again and again, at no particular moment, and opens its
 * database each time: everything it was told is there, once, and nothing is half there.
 */
class KilledProcessTest {

  private static final int KILLS = Integer.getInteger("allotment.kills", 5);
  private static final int WRITERS = 16;

  @TempDir private Path directory;

  private final Acknowledged acknowledged = new Acknowledged();

  @Test
  void losesNothingThatWasAcknowledged() throws Exception {
    Random random = new Random();
    for (int run = 0; run < KILLS; run++) {
      // The first is killed as soon as it is open, the others under way.
      writeAndKill("run" + run, run == 0 ? 1 : 100 + random.nextInt(1_500));
      try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
          MongoClient client = MongoClients.create(database.connectionString())) {
        acknowledged.check(client.getDatabase("garden"));
      }
    }
    assertThat(acknowledged.appends()).isGreaterThan(KILLS * 20);
  }

  private void writeAndKill(String run, int afterLines) throws IOException, InterruptedException {
    Process process = WriterProcess.start(directory, run, WRITERS);
    try (BufferedReader lines = process.inputReader()) {
      for (int i = 0; i < afterLines; i++) {
        String line = lines.readLine();
        assertThat(line).as("The process has ended by itself").isNotNull();
        acknowledged.remember(line);
      }
      // By its handle: the process itself would close the output, with what was said last.
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.remember(line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
