package io.allotment.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Warms up, then fills a log step by step, measures at each step, checks the log, and prints what
 * was measured. Nothing is printed where a check fails.
 *
 * <p>Arguments: the sizes to measure at, in events, growing; without any, 10,000, 100,000 and
 * 1,000,000.
 */
public final class Benchmark {

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

  /** The events of the log that is warmed up on, at most. */
  private static final int WARM_UP_EVENTS = 10_000;

  private static final long LONGEST_WARM_UP = TimeUnit.MINUTES.toNanos(3);

  private Benchmark() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0 ? SIZES : Arrays.stream(args).map(Integer::valueOf).toList();
    Results results = run(sizes, new Rounds(2, 5, 10), 20, LONGEST_WARM_UP);
    System.out.println(results.warmUp());
    System.out.println();
    System.out.print(Report.of(results.figures()));
  }

  /** What was measured, after what. */
  record Results(WarmUp warmUp, List<Figure> figures) {}

  /**
   * Runs everything on a database of its own, which is deleted at the end.
   *
   * @param operations how many a single writer does in a turn
   * @param longestWarmUp in nanoseconds
   * @throws IllegalStateException when a check fails
   */
  static Results run(List<Integer> sizes, Rounds rounds, int operations, long longestWarmUp)
      throws IOException {
    Path data = Files.createTempDirectory("allotment-benchmark");
    try (Child server =
        Child.start(
            System.getProperty("java.class.path"),
            DatabaseServer.class.getName(),
            data.toString())) {
      String connectionString = server.hear();
      try (Child axon4 = axon4(connectionString)) {
        Trial trial = new Trial(connectionString, axon4, operations);
        int events = Math.min(sizes.getFirst(), WARM_UP_EVENTS);
        WarmUp warmUp = WarmUp.by(() -> trial.rehearse(events), longestWarmUp);
        System.err.println(warmUp);
        return new Results(warmUp, trial.measure(sizes, rounds));
      }
    } finally {
      delete(data);
    }
  }

  private static Child axon4(String connectionString) throws IOException {
    Path module = Path.of("axon4", "target");
    String classPath = Files.readString(module.resolve("class-path")).strip();
    Child axon4 =
        Child.start(
            module.resolve("classes") + System.getProperty("path.separator") + classPath,
            "io.allotment.benchmark.axon4.Axon4");
    axon4.tell(connectionString);
    return axon4;
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
