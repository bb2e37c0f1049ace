package io.allotment.stories.classify;

import java.util.Arrays;

/**
 * Numbers hashes from 0 in the order in which they were added; open addressing, never over half
 * full.
 */
final class HashIndex {
  private long[] keys;
  private int[] numbers;
  private int size;

  HashIndex(int expected) {
    int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
    keys = new long[slots];
    numbers = new int[slots];
    Arrays.fill(numbers, -1);
  }

  int size() {
    return size;
  }

  /** The hashes in the order in which they were added. */
  long[] inOrder() {
    long[] hashes = new long[size];
    for (int slot = 0; slot < keys.length; slot++) {
      if (numbers[slot] >= 0) {
        hashes[numbers[slot]] = keys[slot];
      }
    }
    return hashes;
  }

  /** The number of a hash; -1 if it was not added. */
  int find(long hash) {
    return numbers[slot(keys, numbers, hash)];
  }

  /** The number of a hash, which is added if it is new. */
  int add(long hash) {
    int slot = slot(keys, numbers, hash);
    if (numbers[slot] >= 0) {
      return numbers[slot];
    }
    if (size * 2 >= keys.length) {
      grow();
      slot = slot(keys, numbers, hash);
    }
    keys[slot] = hash;
    numbers[slot] = size;
    return size++;
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreNumbers = new int[keys.length * 2];
    Arrays.fill(moreNumbers, -1);
    for (int old = 0; old < keys.length; old++) {
      if (numbers[old] >= 0) {
        int slot = slot(moreKeys, moreNumbers, keys[old]);
        moreKeys[slot] = keys[old];
        moreNumbers[slot] = numbers[old];
      }
    }
    keys = moreKeys;
    numbers = moreNumbers;
  }

  private static int slot(long[] keys, int[] numbers, long hash) {
    int mask = keys.length - 1;
    int slot = (int) hash & mask;
    while (numbers[slot] >= 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
