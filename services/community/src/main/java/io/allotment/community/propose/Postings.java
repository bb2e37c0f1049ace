package io.allotment.community.propose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leads from words to the stories in which they lead, as Lucene's MoreLikeThis does with a query of
 * the words of one. Words that a great many have lead nowhere, and those that one has alone.
 */
final class Postings {

  private static final int COMMON = 1_000;
  private static final int COMMON_SHARE = 20;

  /** So much of what makes two stories alike is owed to words that lead in both. */
  private static final double LEAST = Corpus.ALIKE / 3;

  private final Corpus corpus;
  private final int leading;
  private final int common;
  private final @Nullable Listed[] lists;
  private final double[] shared;
  private final BitSet reached = new BitSet();

  /**
   * Of no story yet.
   *
   * @param leading how many words of a story lead to it
   */
  Postings(Corpus corpus, int leading) {
    this.corpus = corpus;
    this.leading = leading;
    this.common = Math.max(COMMON, corpus.size() / COMMON_SHARE);
    this.lists = new @Nullable Listed[corpus.words()];
    this.shared = new double[corpus.size()];
  }

  /** Stories and how much a word weighs in each. */
  private static final class Listed {

    private int[] places = new int[4];
    private double[] weights = new double[4];
    private int size;

    void add(int place, double weight) {
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      places[size] = place;
      weights[size++] = weight;
    }
  }

  /** The words that lead, of a vector. */
  private int[] leading(Sparse vector, int most) {
    return Arrays.stream(vector.leading())
        .filter(corpus::isWord)
        .filter(word -> corpus.frequency(word) > 1 && corpus.frequency(word) <= common)
        .limit(most)
        .toArray();
  }

  /** Adds a story. */
  void add(int place) {
    Sparse vector = corpus.vector(place);
    for (int word : leading(vector, leading)) {
      Listed list = lists[word];
      if (list == null) {
        list = new Listed();
        lists[word] = list;
      }
      list.add(place, vector.in(word));
    }
  }

  /** The added stories that may be like a vector, in order. */
  IntStream near(Sparse vector, int most) {
    reached.stream().forEach(place -> shared[place] = 0);
    reached.clear();
    for (int word : leading(vector, most)) {
      Listed list = lists[word];
      double weight = vector.in(word);
      for (int index = 0; list != null && index < list.size; index++) {
        shared[list.places[index]] += weight * list.weights[index];
        reached.set(list.places[index]);
      }
    }
    return reached.stream().filter(place -> shared[place] >= LEAST);
  }
}
