package io.allotment.community.propose;

import io.allotment.community.event.Themes;
import io.allotment.community.propose.Neighbours.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups stories by average linkage (Sokal and Michener 1958, UPGMA): the two groups whose stories
 * are most alike in the mean become one, again and again, while they are alike enough. So no chain
 * of likenesses makes a group whose ends have nothing to do with each other. The mean over all
 * pairs of two groups follows from the sums of their vectors alone.
 */
final class AverageLink {

  private final Corpus corpus;
  private final Map<Integer, Group> groups = new TreeMap<>();
  private final PriorityQueue<Edge> next = new PriorityQueue<>(Edge.MOST_ALIKE);
  private int made;

  private AverageLink(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Stories that are together, with which others they may come together. */
  private record Group(List<Integer> places, Sparse sum, Set<Integer> beside) {

    double like(Group other) {
      return sum.dot(other.sum) / ((double) places.size() * other.places.size());
    }
  }

  /**
   * The groups of at least two, each in order, ordered by their first.
   *
   * @param edges each two stories that are alike
   */
  static List<BitSet> groups(Corpus corpus, Collection<Edge> edges) {
    AverageLink linking = new AverageLink(corpus);
    edges.forEach(linking::add);
    linking.run();
    return linking.groups.values().stream()
        .filter(group -> group.places().size() > 1)
        .map(AverageLink::places)
        .sorted(Comparator.comparingInt(group -> group.nextSetBit(0)))
        .toList();
  }

  private static BitSet places(Group group) {
    BitSet places = new BitSet();
    group.places().forEach(places::set);
    return places;
  }

  private void add(Edge edge) {
    made = corpus.size();
    single(edge.one()).beside().add(edge.other());
    single(edge.other()).beside().add(edge.one());
    next.add(edge);
  }

  private Group single(int place) {
    return groups.computeIfAbsent(
        place, _ -> new Group(List.of(place), corpus.vector(place), new TreeSet<>()));
  }

  private void run() {
    for (Edge edge = next.poll(); edge != null; edge = next.poll()) {
      Group one = groups.get(edge.one());
      Group other = groups.get(edge.other());
      if (one != null
          && other != null
          && one.places().size() + other.places().size() <= Themes.MOST_STORIES) {
        groups.remove(edge.one());
        groups.remove(edge.other());
        put(made++, together(one, other));
      }
    }
  }

  private static Group together(Group one, Group other) {
    List<Integer> places = new ArrayList<>(one.places());
    places.addAll(other.places());
    Set<Integer> beside = new TreeSet<>(one.beside());
    beside.addAll(other.beside());
    return new Group(places, one.sum().plus(other.sum()), beside);
  }

  private void put(int number, Group group) {
    Set<Integer> still = new TreeSet<>();
    for (int beside : group.beside()) {
      Group other = groups.get(beside);
      if (other != null) {
        double like = group.like(other);
        if (like >= Corpus.ALIKE) {
          still.add(beside);
          other.beside().add(number);
          next.add(new Edge(beside, number, like));
        }
      }
    }
    groups.put(number, new Group(group.places(), group.sum(), still));
  }
}
