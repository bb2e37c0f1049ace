package io.allotment.stories.classify;

import java.util.List;

/** The features that are known, and how rare each is among the stories they were learnt from. */
final class Vocabulary {
  private final HashIndex index;
  private final float[] rarity;
  private final Recipe recipe;

  private Vocabulary(HashIndex index, float[] rarity, Recipe recipe) {
    this.index = index;
    this.rarity = rarity;
    this.recipe = recipe;
  }

  /** The features of some stories, numbered in the order in which they first occur. */
  static Vocabulary of(List<Terms> stories, Recipe recipe) {
    Occurrences seen = new Occurrences();
    for (Terms story : stories) {
      seen.nextStory();
      for (Block block : Block.values()) {
        seen.add(story.bag(block));
      }
    }
    HashIndex index = new HashIndex(seen.features());
    float[] rarity = new float[seen.features()];
    for (int feature = 0; feature < seen.features(); feature++) {
      int in = seen.in(feature);
      if (in >= recipe.seenIn()) {
        int kept = index.add(seen.hash(feature));
        rarity[kept] = (float) (Math.log((1.0 + stories.size()) / (1.0 + in)) + 1);
      }
    }
    return new Vocabulary(index, rarity, recipe);
  }

  /** A vocabulary that was kept: its hashes in order, and how rare each is. */
  static Vocabulary kept(long[] hashes, float[] rarity, Recipe recipe) {
    HashIndex index = new HashIndex(hashes.length);
    for (long hash : hashes) {
      index.add(hash);
    }
    return new Vocabulary(index, rarity, recipe);
  }

  long[] hashes() {
    return index.inOrder();
  }

  float rarity(int feature) {
    return rarity[feature];
  }

  /** How many features are known. */
  int size() {
    return index.size();
  }

  /** The known features of a story by tf-idf with a sublinear tf, each block at its own length. */
  Vector vector(Described story) {
    return vector(Terms.of(story, recipe.shared()));
  }

  Vector vector(Terms story) {
    int most = 0;
    for (Block block : Block.values()) {
      most += story.bag(block).size();
    }
    Vector vector = new Vector(most);
    for (Block block : Block.values()) {
      add(story.bag(block), recipe.length(block), vector);
    }
    return vector;
  }

  private void add(Bag bag, double length, Vector vector) {
    int from = vector.size();
    Tally tally = new Tally(bag.size());
    for (int at = 0; at < bag.size(); at++) {
      int feature = index.find(bag.hash(at));
      if (feature >= 0) {
        vector.add(feature, bag.span(at));
        tally.add(feature);
      }
    }
    double square = 0;
    for (int at = from; at < vector.size(); at++) {
      int times = tally.of(vector.feature(at));
      double value = (1 + Math.log(times)) * rarity[vector.feature(at)];
      square += value * value / times;
      vector.set(at, value / times);
    }
    if (square > 0) {
      vector.scale(from, length / Math.sqrt(square));
    }
  }
}
