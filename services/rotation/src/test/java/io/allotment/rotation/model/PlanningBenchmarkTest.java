package io.allotment.rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark runs, and gives no figure for what is wrong. */
class PlanningBenchmarkTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PlanningBenchmark benchmark =
      new PlanningBenchmark(1, 0, new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void eachSizeHasALine() {
    assertThat(benchmark.run(List.of(13, 26), List.of(2, 4))).isTrue();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("| plan 12 members | 13 |", "| plan 12 members | 26 |")
        .contains("| repair squads | 2 |", "| repair squads | 4 |");
  }

  @Test
  void aPlanThatLacksATurnIsFoundWrong() {
    var planning = new PlanningBenchmark.Planning(13);
    List<?> turns = (List<?>) planning.run();
    assertThat(planning.flaw(turns)).isEmpty();
    assertThat(planning.flaw(turns.subList(1, turns.size()))).isNotEmpty();
  }

  @Test
  void aRepairThatLeavesASquadOutIsFoundWrong() {
    var repairing = new PlanningBenchmark.Repairing(2);
    List<?> changes = (List<?>) repairing.run();
    assertThat(repairing.flaw(changes)).isEmpty();
    assertThat(repairing.flaw(List.of())).isNotEmpty();
  }
}
