package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {
  @Test
  void numbersHashesInTheOrderTheyAreAdded() {
    HashIndex index = new HashIndex(1);
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(5);
    for (int at = 0; at < 50_000; at++) {
      long hash = at % 3 == 0 ? random.nextInt(1_000) << 20 : random.nextLong();
      Integer known = expected.putIfAbsent(hash, expected.size());
      assertThat(index.add(hash)).isEqualTo(known == null ? expected.size() - 1 : known);
    }
    assertThat(index.size()).isEqualTo(expected.size());
    expected.forEach((hash, number) -> assertThat(index.find(hash)).isEqualTo(number));
  }

  @Test
  void knowsZeroOnlyOnceItWasAdded() {
    HashIndex index = new HashIndex(0);
    assertThat(index.find(0)).isEqualTo(-1);
    assertThat(index.add(0)).isZero();
    assertThat(index.find(0)).isZero();
  }

  @Test
  void countsNumbers() {
    Tally tally = new Tally(7);
    for (int number : new int[] {3, 0, 3, 1 << 30, 3, 0, 9}) {
      tally.add(number);
    }
    assertThat(tally.of(3)).isEqualTo(3);
    assertThat(tally.of(0)).isEqualTo(2);
    assertThat(tally.of(1 << 30)).isEqualTo(1);
    assertThat(tally.of(5)).isZero();
  }
}
