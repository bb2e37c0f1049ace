package io.allotment.community.propose;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What it costs to look for themes, as a ratio to plainly indexing the same stories with the same
 * words and reading the index once; both in time of the processor and in turns, so that what else
 * runs on the machine matters little. How to start it and what it measured last is in the README of
 * this service.
 */
final class ProposingBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int SQUADS = 500;
  private static final int SIZE = 25;

  private final int rounds;
  private final PrintStream out;

  /** Of all outcomes, so that none can be left uncalculated. */
  private long kept;

  ProposingBenchmark(int rounds, PrintStream out) {
    this.rounds = rounds;
    this.out = out;
  }

  /** Measures at full size. */
  public static void main(String[] arguments) {
    new ProposingBenchmark(5, System.out).run(List.of(1_000, 10_000, 50_000));
  }

  /** Prints the figures: of stories that have nothing in common, and half of them in themes. */
  void run(List<Integer> sizes) {
    line("| Stories | In themes | Proposals | Ratio to indexing | Seconds |");
    line("|---|---|---|---|---|");
    for (int size : sizes) {
      for (int planted : List.of(0, size / 2 / SIZE)) {
        measure(size, planted);
      }
    }
  }

  private void measure(int size, int planted) {
    List<Item> items =
        new MadeStories(1, Math.max(6_000, 2 * size), SQUADS)
            .noise(size - planted * SIZE)
            .themes(planted, SIZE)
            .items();
    double[] ratios = new double[rounds];
    double[] seconds = new double[rounds];
    int proposals = Proposing.among(items, Map.of()).proposals().size();
    for (int round = 0; round < rounds; round++) {
      double indexing = time(() -> words(items));
      seconds[round] = time(() -> Proposing.among(items, Map.of()));
      ratios[round] = seconds[round] / indexing;
    }
    Arrays.sort(ratios);
    Arrays.sort(seconds);
    line(
        "| %d | %d | %d | %.1f | %.2f |",
        size, planted * SIZE, proposals, ratios[rounds / 2], seconds[rounds / 2]);
  }

  private static Integer words(List<Item> items) {
    int[] words = new int[1];
    TermIndex.read(
        items,
        new TermIndex.Reader() {
          @Override
          public void word(String stem, int stories) {
            words[0]++;
          }

          @Override
          public void story(int place, int times) {
            words[0] += times;
          }
        });
    return words[0];
  }

  private double time(Supplier<?> work) {
    long from = CLOCK.getCurrentThreadCpuTime();
    Object outcome = work.get();
    long spent = CLOCK.getCurrentThreadCpuTime() - from;
    kept += outcome.hashCode();
    return spent / 1e9;
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
