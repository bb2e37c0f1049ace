package io.allotment.community.propose;

import io.allotment.community.propose.Neighbours.Edge;
import io.allotment.community.propose.Proposal.Pair;
import io.allotment.community.propose.Proposal.Shared;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why stories are alike. */
final class Evidence {

  private static final int WORDS = 8;
  private static final int PAIRS = 3;
  private static final double TELLING = 0.1;

  private final Corpus corpus;
  private final BitSet stories;
  private final int size;
  private final double likeness;
  private final List<Weighed> weighed;

  Evidence(Corpus corpus, BitSet stories) {
    this.corpus = corpus;
    this.stories = stories;
    this.size = stories.cardinality();
    Map<Integer, Weighed> words = new TreeMap<>();
    stories.stream().forEach(place -> add(corpus.vector(place), words));
    this.likeness = words.values().stream().mapToDouble(Weighed::owed).sum();
    this.weighed =
        words.values().stream()
            .filter(one -> corpus.isWord(one.dimension()) && one.stories() * 2 >= size)
            .sorted(
                Comparator.comparingDouble(Weighed::owed)
                    .reversed()
                    .thenComparingInt(Weighed::dimension))
            .limit(WORDS)
            .toList();
  }

  /**
   * A dimension over all the stories.
   *
   * @param sum of its weights
   * @param squares the sum of the squares of its weights
   */
  private record Weighed(int dimension, int stories, double sum, double squares) {

    Weighed plus(double weight) {
      return new Weighed(dimension, stories + 1, sum + weight, squares + weight * weight);
    }

    /** What it adds to the likeness of all pairs together, each counted twice. */
    double owed() {
      return sum * sum - squares;
    }
  }

  private static void add(Sparse vector, Map<Integer, Weighed> words) {
    for (int index = 0; index < vector.at().length; index++) {
      int dimension = vector.at()[index];
      Weighed before = words.getOrDefault(dimension, new Weighed(dimension, 0, 0, 0));
      words.put(dimension, before.plus(vector.weights()[index]));
    }
  }

  /** How alike two of them are, in the mean over all pairs. */
  double similarity() {
    return Math.min(1, likeness / ((double) size * (size - 1)));
  }

  /** The dimensions of the words at least half of them have, what makes them most alike first. */
  List<Integer> leading() {
    return weighed.stream().map(Weighed::dimension).toList();
  }

  /** How many words are owed a part of their likeness that tells. */
  long telling() {
    return weighed.stream().filter(one -> one.owed() >= TELLING * likeness).count();
  }

  /** The same words, as they are written. */
  List<Shared> words(Spelling spelling) {
    return weighed.stream()
        .map(
            one ->
                new Shared(
                    spelling.of(corpus.stem(one.dimension())),
                    one.owed() / likeness,
                    one.stories()))
        .toList();
  }

  /** The pairs that are most alike. */
  List<Pair> pairs() {
    List<Edge> pairs = new ArrayList<>();
    stories.stream()
        .forEach(
            one ->
                stories.stream()
                    .filter(other -> one < other)
                    .forEach(other -> pairs.add(new Edge(one, other, corpus.alike(one, other)))));
    return pairs.stream().sorted(Edge.MOST_ALIKE).limit(PAIRS).map(this::pair).toList();
  }

  private Pair pair(Edge edge) {
    return new Pair(
        corpus.item(edge.one()).story(), corpus.item(edge.other()).story(), edge.similarity());
  }
}
