package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes write one log, and one of them is killed at it. */
class ProcessRaceTest {

  @TempDir Path directory;
  private final TestServer server = new TestServer();
  private final MongoDatabase database = server.database();
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
    server.close();
  }

  private Process start(String name, int tries) throws IOException {
    String classPath = System.getProperty("java.class.path");
    String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", classPath),
                WriterProcess.class.getName(),
                server.address(),
                database.getName(),
                name,
                Integer.toString(tries))
            .redirectOutput(directory.resolve(name).toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    processes.add(process);
    return process;
  }

  /** The texts a process has printed in full. */
  private List<String> acknowledged(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name)).stream()
        .filter(line -> line.endsWith(";"))
        .map(line -> line.substring(0, line.length() - 1))
        .toList();
  }

  @Test
  void processesRaceLegallyAndLoseNothingThatWasAcknowledged() throws Exception {
    Process victim = start("victim", Integer.MAX_VALUE);
    Process one = start("one", 25);
    Process two = start("two", 25);
    await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged("victim").size() > 20);
    victim.destroyForcibly().waitFor();
    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();
    assertThat(acknowledged("one")).isNotEmpty();
    assertThat(acknowledged("two")).isNotEmpty();
    assertThat(Certificate.check(database))
        .doesNotHaveDuplicates()
        .containsAll(acknowledged("victim"))
        .containsAll(acknowledged("one"))
        .containsAll(acknowledged("two"));
  }
}
