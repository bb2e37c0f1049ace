package io.allotment.community.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark runs, and finds what is there. */
class ProposingBenchmarkTest {

  @Test
  void eachSizeHasALineWithoutThemesAndOneWithThem() {
    var printed = new ByteArrayOutputStream();
    new ProposingBenchmark(1, new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(List.of(1_000));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("| 1000 | 0 | 0 |", "| 1000 | 500 | ");
  }
}
