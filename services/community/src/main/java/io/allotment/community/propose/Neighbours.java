package io.allotment.community.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds stories that are alike without comparing each with all. */
final class Neighbours {

  /** How many words of a story lead to others. */
  static final int LEADING = 10;

  /** Of how many stories before it, at most, a story is said to be like them. */
  private static final int MOST = 64;

  private Neighbours() {}

  /** Two stories that are alike. */
  record Edge(int one, int other, double similarity) {

    static final Comparator<Edge> MOST_ALIKE =
        Comparator.comparingDouble(Edge::similarity)
            .reversed()
            .thenComparingInt(Edge::one)
            .thenComparingInt(Edge::other);
  }

  /** Each two of these stories that are alike, once. */
  static List<Edge> among(BitSet stories, Corpus corpus) {
    Postings before = new Postings(corpus, LEADING);
    List<Edge> edges = new ArrayList<>();
    stories.stream()
        .forEach(
            place -> {
              before
                  .near(corpus.vector(place), LEADING)
                  .mapToObj(other -> new Edge(other, place, corpus.alike(other, place)))
                  .filter(edge -> edge.similarity() >= Corpus.ALIKE)
                  .sorted(Edge.MOST_ALIKE)
                  .limit(MOST)
                  .forEach(edges::add);
              before.add(place);
            });
    return edges;
  }
}
