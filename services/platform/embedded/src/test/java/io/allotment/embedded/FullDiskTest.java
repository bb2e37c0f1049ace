package io.allotment.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes until the operating system lets the file grow no more, then makes room. */
class FullDiskTest {

  private static final int MOST_KIB = 2 << 10;

  @TempDir private Path directory;

  @Test
  void whatWasAcknowledgedBeforeTheDiskWasFullIsThereAfterRoomIsMade() throws Exception {
    Acknowledged acknowledged = new Acknowledged();
    List<String> refused = new ArrayList<>();
    Process process = WriterProcess.startOnSmallDisk(MOST_KIB, directory, "full", 4);
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.remember(line);
        if (line.startsWith("refused")) {
          refused.add(line);
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }

    assertThat(refused).isNotEmpty();
    assertThat(refused).anySatisfy(line -> assertThat(line).contains("Make room"));
    assertThat(acknowledged.appends()).isPositive();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
        MongoClient client = MongoClients.create(database.connectionString())) {
      acknowledged.check(client.getDatabase("garden"));
    }
  }
}
