package io.allotment.stories.classify;

import java.util.Arrays;

/** The features of one block as they occur in a story, each with the number of its {@link Span}. */
final class Bag {
  private long[] hashes = new long[64];
  private int[] spans = new int[64];
  private int size;

  void add(long hash, int span) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      spans = Arrays.copyOf(spans, size * 2);
    }
    hashes[size] = hash;
    spans[size++] = span;
  }

  int size() {
    return size;
  }

  long hash(int at) {
    return hashes[at];
  }

  int span(int at) {
    return spans[at];
  }
}
