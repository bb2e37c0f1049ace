package io.allotment.rotation.model;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What planning costs, as ratios to what the oracle takes for one fixed instance in the same run;
 * both in time of the processor, so that what else runs on the machine matters little. How to start
 * it and what it measured last is in the README of this service.
 */
final class PlanningBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Ratio MOST = Ratio.of(3);
  private static final int MEMBERS = 12;
  private static final int SQUAD = 6;

  private final int rounds;
  private final long warmUp;
  private final PrintStream out;

  /**
   * A run of so many rounds.
   *
   * @param warmUp nanoseconds for which each work is repeated before anything counts
   */
  PlanningBenchmark(int rounds, long warmUp, PrintStream out) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.out = out;
  }

  /** Something to measure, whose outcome can be told right from wrong. */
  interface Work {
    /** What it comes to; the same each time. */
    Object run();

    /** What is wrong with the outcome; empty if nothing is. */
    String flaw(Object outcome);
  }

  /** A line of the table: how long a work took, in rounds of the oracle. */
  private record Cost(String what, int size, double ratio) {}

  /** Measures at full size; exits with 1, and without figures, where an outcome is wrong. */
  public static void main(String[] arguments) {
    var benchmark = new PlanningBenchmark(7, 3_000_000_000L, System.out);
    if (!benchmark.run(List.of(26, 52, 104), List.of(250, 500, 1000))) {
      System.exit(1);
    }
  }

  /** Prints the figures; false, and none, where an outcome is wrong. */
  boolean run(List<Integer> weeks, List<Integer> squads) {
    List<String> flaws = new ArrayList<>();
    List<Cost> planning = new ArrayList<>();
    List<Cost> repair = new ArrayList<>();
    Work oracle = new Solving();
    for (int size : weeks) {
      planning.add(measured("plan %d members".formatted(MEMBERS), size, oracle, flaws));
    }
    for (int size : squads) {
      repair.add(measured("repair squads", size, oracle, flaws));
    }
    if (!flaws.isEmpty()) {
      out.println("No figures, because an outcome is wrong: " + String.join("; ", flaws));
      return false;
    }
    out.println("| Work | Size | Ratio to the oracle | Growth, 1 being linear |");
    out.println("|---|---|---|---|");
    print(planning);
    print(repair);
    return true;
  }

  private void print(List<Cost> costs) {
    Cost first = costs.getFirst();
    for (Cost cost : costs) {
      double growth = cost.ratio() / first.ratio() * first.size() / cost.size();
      out.printf(
          Locale.ROOT,
          "| %s | %d | %.3f | %.2f |%n",
          cost.what(),
          cost.size(),
          cost.ratio(),
          growth);
    }
  }

  /** The median ratio of rounds in which the work and the oracle have turns. */
  private Cost measured(String what, int size, Work oracle, List<String> flaws) {
    Work work = what.startsWith("plan") ? new Planning(size) : new Repairing(size);
    check(what + " " + size, work, flaws);
    check("oracle", oracle, flaws);
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds && flaws.isEmpty(); i++) {
      ratios[i] = (double) time(work) / time(oracle);
    }
    Arrays.sort(ratios);
    return new Cost(what, size, ratios[rounds / 2]);
  }

  private void check(String what, Work work, List<String> flaws) {
    Object first = work.run();
    String flaw = work.flaw(first);
    if (!flaw.isEmpty()) {
      flaws.add(what + ": " + flaw);
    }
    for (long spent = 0; spent < warmUp; ) {
      long from = CLOCK.getCurrentThreadCpuTime();
      if (!work.run().equals(first)) {
        flaws.add(what + ": another outcome the second time");
        return;
      }
      spent += Math.max(1, CLOCK.getCurrentThreadCpuTime() - from);
    }
  }

  private static long time(Work work) {
    long from = CLOCK.getCurrentThreadCpuTime();
    work.run();
    return Math.max(1, CLOCK.getCurrentThreadCpuTime() - from);
  }

  /** The exact optimum of 5 members over 12 weeks, two of which count for more. */
  static final class Solving implements Work {
    private final Oracle oracle;

    Solving() {
      List<Set<Integer>> eligible = new ArrayList<>();
      List<Ratio> values = new ArrayList<>();
      for (int week = 0; week < 12; week++) {
        eligible.add(week % 4 == 3 ? Set.of(0, 1, 3) : Set.of(0, 1, 2, 3, 4));
        values.add(week == 5 ? Ratio.of(2) : week == 6 ? Ratio.of(3, 2) : Ratio.ONE);
      }
      List<Ratio> shares =
          List.of(Ratio.ONE, Ratio.ONE, Ratio.of(4, 5), Ratio.of(3, 5), Ratio.of(1, 2));
      oracle = new Oracle(shares, eligible, values, 1);
    }

    @Override
    public Object run() {
      return oracle.best();
    }

    @Override
    public String flaw(Object outcome) {
      List<?> balances = (List<?>) outcome;
      Ratio sum = Ratio.sum(balances.stream().map(Ratio.class::cast).toList());
      return sum.signum() == 0 && balances.size() == 5 ? "" : "the balances sum to " + sum;
    }
  }

  /** The first plan of a squad, over so many weeks, each member away for one week in thirteen. */
  static final class Planning implements Work {
    private final int weeks;
    private final Garden garden;

    Planning(int weeks) {
      this.weeks = weeks;
      SquadPlan squad = Gardens.squad();
      Garden all = Garden.EMPTY;
      for (int i = 0; i < MEMBERS; i++) {
        squad = squad.withMember(Member.of("m" + i, i));
      }
      all = all.with(squad);
      for (int week = 0; week < weeks; week++) {
        if (week % 13 < MEMBERS) {
          all = Gardens.away(all, "m" + week % 13, Gardens.FIRST.plus(week));
        }
      }
      garden = all;
    }

    @Override
    public Object run() {
      return Planner.extend(garden, start(), weeks);
    }

    @Override
    public String flaw(Object outcome) {
      Garden planned = garden;
      List<?> turns = (List<?>) outcome;
      for (Object one : turns) {
        Turn turn = ((Planned) one).turn();
        if (!Planner.eligibility(garden, Gardens.CHECKOUT, turn.week()).includes(turn.gardener())) {
          return turn.week() + " has a gardener who is away, or none";
        }
        planned = planned.with(planned.squads().get(Gardens.CHECKOUT).withTurn(turn));
      }
      var balances = Planner.balances(planned, Gardens.CHECKOUT, Gardens.FIRST.plus(weeks));
      Ratio most = balances.values().stream().map(Ratio::abs).max(Ratio::compareTo).orElseThrow();
      return turns.size() == weeks
              && Ratio.sum(balances.values()).signum() == 0
              && most.compareTo(MOST) <= 0
          ? ""
          : "%d turns, and a balance of %s".formatted(turns.size(), most);
    }
  }

  /** Squads with a quarter published, of each of which one gardener to come is away. */
  static final class Repairing implements Work {
    private final int squads;
    private final Garden garden;

    Repairing(int squads) {
      this.squads = squads;
      List<SquadPlan> all = new ArrayList<>();
      for (int number = 0; number < squads; number++) {
        SquadPlan squad = Gardens.squad(new SquadId("squad-%04d".formatted(number)));
        for (int i = 0; i < SQUAD; i++) {
          squad = squad.withMember(Member.of("m%04d-%d".formatted(number, i), i));
        }
        for (Planned planned : Planner.extend(Gardens.garden(squad), start())) {
          squad = squad.withTurn(planned.turn());
        }
        all.add(squad);
      }
      Garden planned = Gardens.garden(all.toArray(SquadPlan[]::new));
      for (SquadPlan squad : all) {
        Turn turn = squad.turns().get(Gardens.FIRST.plus(6));
        LocalDate monday = turn.week().day(DayOfWeek.MONDAY);
        planned =
            planned.withAbsence(
                Objects.requireNonNull(turn.gardener()),
                new AbsenceId("away"),
                new Absence.Days(monday, monday.plusDays(6)));
      }
      garden = planned;
    }

    @Override
    public Object run() {
      return Planner.repair(garden, start());
    }

    @Override
    public String flaw(Object outcome) {
      List<Change> changes = ((List<?>) outcome).stream().map(Change.class::cast).toList();
      long moved =
          changes.stream()
              .filter(change -> change.kind() == Change.Kind.MOVED)
              .filter(change -> change.turn().week().equals(Gardens.FIRST.plus(6)))
              .map(Change::squad)
              .distinct()
              .count();
      boolean others =
          changes.stream()
              .anyMatch(
                  change ->
                      change.kind() != Change.Kind.MENTOR
                          && !change.turn().week().equals(Gardens.FIRST.plus(6)));
      boolean settled = Planner.repair(garden.with(changes), start()).isEmpty();
      return moved == squads && !others && settled
          ? ""
          : "%d of %d squads repaired, others moved: %s, settled: %s"
              .formatted(moved, squads, others, settled);
    }
  }

  private static Instant start() {
    return Objects.requireNonNull(Gardens.start(Gardens.squad()));
  }
}
