package io.allotment.stories.classify;

import java.util.Arrays;

/** In how many stories each feature occurs. */
final class Occurrences {
  private final HashIndex index = new HashIndex(1 << 16);
  private long[] hashes = new long[1 << 16];
  private int[] in = new int[1 << 16];
  private int[] lastIn = new int[1 << 16];
  private int story;

  void nextStory() {
    story++;
  }

  void add(Bag bag) {
    for (int at = 0; at < bag.size(); at++) {
      int feature = index.add(bag.hash(at));
      if (feature == hashes.length) {
        hashes = Arrays.copyOf(hashes, feature * 2);
        in = Arrays.copyOf(in, feature * 2);
        lastIn = Arrays.copyOf(lastIn, feature * 2);
      }
      hashes[feature] = bag.hash(at);
      if (lastIn[feature] != story) {
        lastIn[feature] = story;
        in[feature]++;
      }
    }
  }

  int features() {
    return index.size();
  }

  long hash(int feature) {
    return hashes[feature];
  }

  int in(int feature) {
    return in[feature];
  }
}
