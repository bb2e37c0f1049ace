package io.allotment.stories.http;

import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.stories.StoriesService;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The service with its database in a process of its own, which may die at any moment. */
final class StoriesProcess implements AutoCloseable {

  private static final String READY = "ready on ";

  private final Process process;
  private final String port;

  private StoriesProcess(Process process, String port) {
    this.process = process;
    this.port = port;
  }

  /** What runs there: it is given a directory, and the port of a rotation. */
  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    EmbeddedDatabase database = EmbeddedDatabase.open(data.resolve("database"));
    ConfigurableApplicationContext context =
        RunningStories.start(
            new Class<?>[] {StoriesService.class},
            database.connectionString(),
            data.resolve("keys"),
            Integer.parseInt(arguments[1]));
    System.out.println(READY + RunningStories.port(context));
  }

  /** Starts it on this data; ready when it returns. */
  static StoriesProcess on(Path data, Rotation rotation) throws IOException {
    Process process =
        new ProcessBuilder(
                String.join(File.separator, System.getProperty("java.home"), "bin", "java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                StoriesProcess.class.getName(),
                data.toString(),
                Integer.toString(rotation.port()))
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        return new StoriesProcess(process, line.substring(READY.length()));
      }
      said.add(line);
    }
    throw new IllegalStateException("It ended while starting:\n" + String.join("\n", said));
  }

  String port() {
    return port;
  }

  /** Ends it as a power cut does: it is asked nothing and told nothing. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
