package io.allotment.stories.classify;

import java.util.Arrays;

/** How often each of at most so many numbers, none of them negative, occurs. */
final class Tally {
  private final int[] keys;
  private final int[] counts;

  Tally(int most) {
    int slots = Integer.highestOneBit(Math.max(4, most)) * 4;
    keys = new int[slots];
    counts = new int[slots];
    Arrays.fill(keys, -1);
  }

  void add(int number) {
    int slot = slot(number);
    keys[slot] = number;
    counts[slot]++;
  }

  int of(int number) {
    return counts[slot(number)];
  }

  private int slot(int number) {
    int mask = keys.length - 1;
    int slot = ((number * 0x9E37_79B9) >>> 7) & mask;
    while (keys[slot] >= 0 && keys[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
