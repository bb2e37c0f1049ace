package io.allotment.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark runs, and gives no figure for what is wrong. */
class ForecastBenchmarkTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ForecastBenchmark benchmark =
      new ForecastBenchmark(1, 0, new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void eachSizeHasALine() {
    assertThat(benchmark.run(1, List.of(30, 90), List.of(5), List.of(2, 4))).isTrue();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("| 30 | 5 |", "| 90 | 5 |", "| 2 |", "| 4 |");
  }

  @Test
  void aForecastOfAnotherSquadIsFoundWrong() {
    var work = ForecastBenchmark.Work.of(1, 60, 10);
    assertThat(work.flaw(work.run())).isEmpty();
    Window busy = Histories.constant(60, DailyThroughput.finished(3, 3, 3));
    assertThat(work.flaw(List.of(Told.of(busy, 10, 1)))).isNotEmpty();
  }
}
