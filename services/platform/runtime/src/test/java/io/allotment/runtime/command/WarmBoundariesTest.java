package io.allotment.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.command.WarmBoundaries.Folded;
import io.allotment.runtime.decide.Boundary;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class WarmBoundariesTest {

  private static final BiFunction<String, String, String> JOIN = String::concat;

  private static Boundary bed(int number) {
    return Boundary.of(Plot.bed("bed-" + number));
  }

  @Test
  void keepsNoMoreThanItMay() {
    WarmBoundaries warm = new WarmBoundaries(10);
    for (int i = 0; i < 1000; i++) {
      warm.keep(bed(i), "", JOIN, new Folded<>("x", i));
    }
    assertThat(warm.size()).isLessThanOrEqualTo(10);
  }

  @Test
  void aSlowReaderDoesNotTakeBackWhatAFasterOneKnows() {
    WarmBoundaries warm = new WarmBoundaries(10);
    warm.keep(bed(1), "", JOIN, new Folded<>("newer", 9));
    warm.keep(bed(1), "", JOIN, new Folded<>("older", 5));
    assertThat(warm.of(bed(1), "", JOIN)).isEqualTo(new Folded<>("newer", 9));
  }
}
