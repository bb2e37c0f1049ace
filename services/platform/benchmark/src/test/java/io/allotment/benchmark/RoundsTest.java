package io.allotment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final List<String> done = new ArrayList<>();

  private LongSupplier thing(String name, Long... nanos) {
    Iterator<Long> next = List.of(nanos).iterator();
    return () -> {
      done.add(name);
      return next.next();
    };
  }

  @Test
  void thingsTakeTurnsWithinARound() {
    var _ = new Rounds(0, 1, 3).of(thing("one", 1L, 1L, 1L), thing("other", 1L, 1L, 1L));
    assertThat(done).containsExactly("one", "other", "other", "one", "one", "other");
  }

  @Test
  void whatDisturbsARoundDisturbsBothSidesOfItsRatio() {
    var times =
        new Rounds(1, 3, 1)
            .of(thing("one", 90L, 20L, 2_000L, 30L), thing("other", 1L, 10L, 1_000L, 10L));
    assertThat(times.ratio(0, 1)).isEqualTo(2);
    assertThat(times.ratio(1, 0)).isEqualTo(0.5);
  }

  @Test
  void aRoundIsWhatItsTurnsTookTogether() {
    var times = new Rounds(0, 1, 2).of(thing("one", 10L, 50L), thing("other", 20L, 10L));
    assertThat(times.ratio(0, 1)).isEqualTo(2);
  }
}
