package io.allotment.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fills a log step by step, measures at each step, checks the log, and prints what was measured.
 * Nothing is printed where a check fails.
 *
 * <p>Arguments: the sizes to measure at, in events, growing; without any, 10,000, 100,000 and
 * 1,000,000.
 */
public final class Benchmark {

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

  private Benchmark() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0 ? SIZES : Arrays.stream(args).map(Integer::valueOf).toList();
    System.out.print(Report.of(run(sizes, new Rounds(2, 5), 200)));
  }

  /**
   * Runs everything on a database of its own, which is deleted at the end.
   *
   * @param operations how many a single writer does in a round
   * @throws IllegalStateException when a check fails
   */
  static List<Figure> run(List<Integer> sizes, Rounds rounds, int operations) throws IOException {
    Path data = Files.createTempDirectory("allotment-benchmark");
    try (Child server =
        Child.start(
            System.getProperty("java.class.path"),
            DatabaseServer.class.getName(),
            data.toString())) {
      String connectionString = server.hear();
      try (Garden garden = new Garden(connectionString);
          Child axon4 = axon4(connectionString)) {
        return run(sizes, rounds, operations, garden, axon4);
      }
    } finally {
      delete(data);
    }
  }

  private static List<Figure> run(
      List<Integer> sizes, Rounds rounds, int operations, Garden garden, Child axon4) {
    List<Figure> figures = new ArrayList<>();
    for (int size : sizes) {
      Appends appends = new Appends(garden);
      Beds beds = Beds.fill(garden, appends, size);
      figures.addAll(new Measurements(garden, axon4, appends, beds, rounds, operations).at(size));
      System.err.println("Measured at " + size);
    }
    return figures;
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
