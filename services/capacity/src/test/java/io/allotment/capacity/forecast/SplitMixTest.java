package io.allotment.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitMixTest {

  @Property(tries = 50)
  void theNumbersAreThoseOfSplittableRandom(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = Window.MOST_DAYS) int size) {
    byte[][] drawn = new byte[Bootstrap.MOST_DAYS][3];
    for (int day = 0; day < drawn.length; day++) {
      new SplitMix(seed).draw(day + 1, size, drawn[day]);
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 3; run++) {
      for (byte[] day : drawn) {
        long upper = random.nextLong() >>> 32;
        assertThat(day[run]).isEqualTo((byte) (upper * size >> 32));
      }
    }
  }

  @Test
  void aRunDrawsTheSameHoweverManyThereAre() {
    byte[] many = new byte[Bootstrap.RUNS];
    byte[] few = new byte[10];
    new SplitMix(9).draw(4, 60, many);
    new SplitMix(9).draw(4, 60, few);
    assertThat(few).isEqualTo(Arrays.copyOf(many, 10));
  }

  /** Chi-square of 1,000,000 draws with 89 degrees of freedom; 180 is exceeded once in 10^7. */
  @Test
  void allDaysAreDrawnEquallyOften() {
    int size = Window.MOST_DAYS;
    long[] often = new long[size];
    byte[] drawn = new byte[Bootstrap.RUNS];
    for (int day = 1; day <= 100; day++) {
      new SplitMix(2).draw(day, size, drawn);
      for (byte one : drawn) {
        often[one]++;
      }
    }
    double expected = 1_000_000.0 / size;
    double square =
        Arrays.stream(often).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(square).isBetween(30.0, 180.0);
  }
}
