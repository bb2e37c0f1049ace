package io.allotment.community.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Stories as vectors of length 1, so that the cosine of the angle between two says how alike they
 * are. A word that a story has weighs the more, the fewer others have it: tf-idf with both parts
 * taken logarithmically (Salton and Buckley, Term-weighting approaches in automatic text retrieval,
 * 1988). The kind of a story is a dimension of its own: two of one kind are alike by a tenth on
 * that account, and by the words for the rest.
 */
final class Corpus {

  /** Two stories are about the same thing from this on. */
  static final double ALIKE = 0.30;

  private static final double KIND = 0.1;

  private final List<Item> items;
  private final List<String> words = new ArrayList<>();
  private final List<Sparse> vectors = new ArrayList<>();
  private int[] frequencies = new int[1024];

  private Corpus(List<Item> items) {
    this.items = items.stream().sorted(Comparator.comparing(Item::story)).toList();
  }

  /** Of these stories, in whatever order they are given; each is given once. */
  static Corpus of(List<Item> items) {
    Corpus corpus = new Corpus(items);
    List<Row> rows = new ArrayList<>();
    corpus.items.forEach(_ -> rows.add(new Row()));
    TermIndex.read(corpus.items, corpus.new Filling(rows));
    corpus.vectors(rows);
    return corpus;
  }

  /** Weighs what the index tells. */
  private final class Filling implements TermIndex.Reader {

    private final List<Row> rows;
    private double rarity;

    Filling(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void word(String stem, int stories) {
      if (words.size() == frequencies.length) {
        frequencies = Arrays.copyOf(frequencies, frequencies.length * 2);
      }
      frequencies[words.size()] = stories;
      words.add(stem);
      rarity = rarity(stories, items.size());
    }

    @Override
    public void story(int place, int times) {
      rows.get(place).add(words.size() - 1, (1 + StrictMath.log(times)) * rarity);
    }
  }

  /** What no other story has cannot make it like another one, so it weighs no more than that. */
  static double rarity(int stories, int all) {
    return StrictMath.log(1 + StrictMath.log((all + 4.0) / Math.max(2, stories)));
  }

  private void vectors(List<Row> rows) {
    Map<String, Integer> kinds = new HashMap<>();
    for (int place = 0; place < items.size(); place++) {
      String kind = items.get(place).kind();
      Sparse said = rows.get(place).vector().ofLength(Math.sqrt(1 - KIND));
      if (kind == null) {
        vectors.add(said);
      } else {
        int at =
            words.size() + Objects.requireNonNull(kinds.computeIfAbsent(kind, _ -> kinds.size()));
        vectors.add(said.plus(new Sparse(new int[] {at}, new double[] {Math.sqrt(KIND)})));
      }
    }
  }

  /** A vector as it comes to be. */
  private static final class Row {

    private int[] at = new int[16];
    private double[] weights = new double[16];
    private int size;

    void add(int dimension, double weight) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      at[size] = dimension;
      weights[size++] = weight;
    }

    Sparse vector() {
      return new Sparse(Arrays.copyOf(at, size), Arrays.copyOf(weights, size));
    }
  }

  /** How many words there are. */
  int words() {
    return words.size();
  }

  /** How many stories there are. */
  int size() {
    return items.size();
  }

  /** The story at a place; places are in the order of ids. */
  Item item(int place) {
    return items.get(place);
  }

  Sparse vector(int place) {
    return vectors.get(place);
  }

  /** Whether a dimension is a word, and not a kind. */
  boolean isWord(int dimension) {
    return dimension < words.size();
  }

  /** What the forms of a word have in common. */
  String stem(int dimension) {
    return words.get(dimension);
  }

  /** How many stories have a word. */
  int frequency(int dimension) {
    return frequencies[dimension];
  }

  /** How alike two stories are: 0 to 1. */
  double alike(int one, int other) {
    return Math.min(1, vector(one).dot(vector(other)));
  }
}
