package io.allotment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private static WarmUp by(long most, Long... nanos) {
    Iterator<Long> passes = List.of(nanos).iterator();
    return WarmUp.by(passes::next, most);
  }

  @Test
  void itEndsWhenTwoPassesAreNotClearlyFaster() {
    assertThat(by(1_000_000, 900L, 500L, 490L, 300L, 290L, 310L, 1L))
        .isEqualTo(new WarmUp(6, 900, 310, 2_790));
  }

  @Test
  void aSlowPassDoesNotMakeTheNextOneFast() {
    assertThat(by(1_000_000, 100L, 200L, 100L, 1L)).isEqualTo(new WarmUp(3, 100, 100, 400));
  }

  @Test
  void noPassIsBegunThatWouldTakeTooLong() {
    assertThat(by(1_000, 500L, 400L, 1L)).isEqualTo(new WarmUp(2, 500, 400, 900));
    assertThat(by(0, 500L, 1L)).isEqualTo(new WarmUp(1, 500, 500, 500));
  }

  @Test
  void itSaysHowLongItTook() {
    assertThat(new WarmUp(3, 30_000_000_000L, 12_300_000_000L, 65_000_000_000L))
        .hasToString(
            "Warmed up for 65 s. Passes through every measurement: 3, the first 30.0 s, the last 12.3 s.");
  }
}
