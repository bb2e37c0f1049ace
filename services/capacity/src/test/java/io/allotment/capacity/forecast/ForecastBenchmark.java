package io.allotment.capacity.forecast;

import static io.allotment.capacity.forecast.Histories.made;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What forecasts cost, as ratios to a plain loop that draws as many random numbers and does nothing
 * else with them than add them up; both in time of the processor and in turns, so that what else
 * runs on the machine matters little. How to start it and what it measured last is in FORECAST.md
 * of this service.
 */
final class ForecastBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int ITERATION = 10;

  private final int rounds;
  private final long warmUp;
  private final PrintStream out;

  /** Of all outcomes, so that none can be left uncalculated. */
  private long kept;

  /**
   * A run of so many rounds.
   *
   * @param warmUp nanoseconds for which each work is repeated before anything counts
   */
  ForecastBenchmark(int rounds, long warmUp, PrintStream out) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.out = out;
  }

  /** What some work took: nanoseconds a squad, and in times of the draws it is compared with. */
  private record Cost(double nanoseconds, double ratio) {}

  /** Measures at full size; exits with 1, and without figures, where a forecast is wrong. */
  public static void main(String[] arguments) {
    var benchmark = new ForecastBenchmark(11, 3_000_000_000L, System.out);
    if (!benchmark.run(20, List.of(30, 60, 90), List.of(10, 30, 90), List.of(50, 100, 200, 500))) {
      System.exit(1);
    }
  }

  /**
   * Prints the figures; false where a forecast is wrong.
   *
   * @param squads of how many squads the cost of one is the mean
   */
  boolean run(int squads, List<Integer> windows, List<Integer> ahead, List<Integer> organisations) {
    try {
      squad(squads, windows, ahead);
      out.println();
      organisation(organisations);
      return true;
    } catch (IllegalStateException wrong) {
      out.println("No more figures: " + wrong.getMessage());
      return false;
    }
  }

  private void squad(int squads, List<Integer> windows, List<Integer> ahead) {
    line("| Window, days | Ahead, days | Ratio to as many draws | Milliseconds a squad |");
    line("|---|---|---|---|");
    for (int size : windows) {
      for (int days : ahead) {
        Work work = Work.of(squads, size, days);
        Cost cost = measured(work, work);
        line("| %d | %d | %.2f | %.2f |", size, days, cost.ratio(), cost.nanoseconds() / 1e6);
      }
    }
  }

  private void organisation(List<Integer> organisations) {
    line("| Squads | Ratio to the draws of one | Growth, 1 being linear | Milliseconds in all |");
    line("|---|---|---|---|");
    int fewest = organisations.getFirst();
    Work draws = Work.of(fewest, 60, ITERATION);
    double first = 0;
    for (int squads : organisations) {
      Cost cost = measured(Work.of(squads, 60, ITERATION), draws);
      double each = cost.ratio() * fewest / squads;
      first = first == 0 ? each : first;
      line(
          "| %d | %.0f | %.2f | %.0f |",
          squads, cost.ratio() * fewest, each / first, cost.nanoseconds() * squads / 1e6);
    }
  }

  /** The medians of rounds in which the work and the draws have turns. */
  private Cost measured(Work work, Work draws) {
    check(work);
    double[] times = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long forecasts = time(work::run);
      times[round] = (double) forecasts / work.squads().size();
      ratios[round] = (double) forecasts / time(draws::draws);
    }
    Arrays.sort(times);
    Arrays.sort(ratios);
    return new Cost(times[rounds / 2], ratios[rounds / 2]);
  }

  /** Warms up, and finds out whether the forecasts are right and always the same. */
  private void check(Work work) {
    List<Told> first = work.run();
    String flaw = work.flaw(first);
    for (long spent = 0; spent < warmUp && flaw.isEmpty(); ) {
      spent += time(work::draws);
      spent += time(work::run);
      flaw = work.run().equals(first) ? "" : "another forecast the second time";
    }
    if (!flaw.isEmpty()) {
      throw new IllegalStateException(flaw);
    }
  }

  private long time(Supplier<?> work) {
    long from = CLOCK.getCurrentThreadCpuTime();
    Object outcome = work.get();
    long spent = CLOCK.getCurrentThreadCpuTime() - from;
    kept += outcome.hashCode();
    return Math.max(1, spent);
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }

  /** Some squads that are forecast so many working days ahead. */
  record Work(List<Window> squads, int days) {

    static Work of(int squads, int size, int days) {
      List<Window> windows = new ArrayList<>();
      for (int squad = 0; squad < squads; squad++) {
        windows.add(new Window(Histories.squad(size, squad)));
      }
      return new Work(windows, days);
    }

    /** All that the forecast of a squad shows: four fans, an arrival and a risk. */
    List<Told> run() {
      return squads.stream().map(window -> Told.of(window, days, 1)).toList();
    }

    /** As many numbers as the forecasts take, within as many bounds. */
    long draws() {
      long sum = 0;
      for (Window window : squads) {
        SplittableRandom random = new SplittableRandom(1);
        int size = window.days().size();
        for (int number = 0; number < days * Bootstrap.RUNS; number++) {
          sum += random.nextInt(size);
        }
      }
      return sum;
    }

    /** What is wrong with the forecasts, seen from the distribution itself; empty if nothing is. */
    String flaw(List<Told> told) {
      for (int squad = 0; squad < squads.size(); squad++) {
        Window window = squads.get(squad);
        Exactly exactly = Exactly.of(window.values(day -> day.finished(Scope.ALL)), days);
        Percentiles<Long> end = made(told.get(squad).fans().getLast()).byEnd();
        for (Percentile one : Percentile.values()) {
          if (!exactly.allows(one, end.at(one))) {
            return "squad %d cannot finish %s at %s".formatted(squad, end.at(one), one);
          }
        }
      }
      return "";
    }
  }
}
