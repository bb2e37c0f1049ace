package io.allotment.eventlog;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Processes that append and say what was acknowledged and what was refused, to be waited for or
 * killed.
 */
final class Writers implements AutoCloseable {

  /** The database in which those with one of their own keep the log. */
  static final String DATABASE = "log";

  private final Path directory;
  private final Map<String, Process> processes = new HashMap<>();

  /**
   * @param directory where to keep what they say
   */
  Writers(Path directory) {
    this.directory = directory;
  }

  /** Starts one that appends to a log on a server. */
  void start(String name, int tries, String server, String database) {
    start(name, tries, Map.of("LOG_SERVER", server, "LOG_DATABASE", database));
  }

  /** Starts one that appends to a log in an embedded database of its own. */
  void startWithDatabase(String name, int tries, Path data) {
    start(name, tries, Map.of("LOG_DIRECTORY", data.toString(), "LOG_DATABASE", DATABASE));
  }

  private void start(String name, int tries, Map<String, String> environment) {
    String classPath = System.getProperty("java.class.path");
    String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    ProcessBuilder process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", classPath),
                WriterProcess.class.getName(),
                name,
                Integer.toString(tries))
            .redirectOutput(directory.resolve(name).toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().putAll(environment);
    try {
      processes.put(name, process.start());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Kills it, with SIGKILL where there are signals, and waits until it is gone. */
  void kill(String name) throws InterruptedException {
    processes.get(name).destroyForcibly().waitFor();
  }

  boolean lives(String name) {
    return processes.get(name).isAlive();
  }

  /** Waits for its end and gives its exit code. */
  int end(String name) throws InterruptedException {
    return processes.get(name).waitFor();
  }

  /** Waits until it has had that many appends acknowledged, or has ended. */
  void awaitAcknowledged(String name, int appends) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofMinutes(3))
        .until(() -> acknowledged(name).size() >= appends || !processes.get(name).isAlive());
  }

  /** What was acknowledged to it, as far as it has said so in full. */
  List<String> acknowledged(String name) {
    return said(name, ";");
  }

  /** What was refused to it. */
  List<String> refused(String name) {
    return said(name, "!");
  }

  /** What was acknowledged to any of them. */
  List<String> acknowledged() {
    List<String> all = new ArrayList<>();
    processes.keySet().forEach(name -> all.addAll(acknowledged(name)));
    return all;
  }

  /** What was refused to any of them. */
  List<String> refused() {
    List<String> all = new ArrayList<>();
    processes.keySet().forEach(name -> all.addAll(refused(name)));
    return all;
  }

  private List<String> said(String name, String ending) {
    try {
      return Files.readAllLines(directory.resolve(name)).stream()
          .filter(line -> line.endsWith(ending))
          .map(line -> line.substring(0, line.length() - 1))
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroyForcibly);
    processes.values().forEach(process -> process.onExit().join());
  }
}
