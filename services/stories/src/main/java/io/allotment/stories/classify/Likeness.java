package io.allotment.stories.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds stories by their words: the cosine of the words, pairs of words and labels of two stories,
 * each the heavier the rarer it is among those that are kept. Kept in memory and bounded: beyond so
 * many stories those go that were put first. Ten thousand are looked through in some milliseconds.
 * Safe for many threads, one at a time.
 *
 * @param <K> what stories are known by; equals are given in its order
 */
public final class Likeness<K extends Comparable<K>> {
  private static final int SLOTS = 1 << 20;

  private final Map<K, Marks> stories = new LinkedHashMap<>();
  private final int[] occurrences = new int[SLOTS];
  private final float[] asked = new float[SLOTS];
  private final double[] logarithms;
  private final int most;

  /** Keeps at most so many stories. */
  public Likeness(int most) {
    this.most = most;
    logarithms = new double[most + 3];
    for (int number = 1; number < logarithms.length; number++) {
      logarithms[number] = Math.log(number);
    }
  }

  /** A story and how like it is to the one asked for: from 0 to 1, where the words are the same. */
  public record Near<K>(K key, double likeness) {}

  /** Keeps a story; one of the same key no longer. */
  public synchronized void put(K key, Described story) {
    remove(key);
    Marks marks = Marks.of(story, SLOTS);
    stories.put(key, marks);
    count(marks, 1);
    if (stories.size() > most) {
      Iterator<Marks> eldest = stories.values().iterator();
      count(eldest.next(), -1);
      eldest.remove();
    }
  }

  /** Keeps a story no longer. */
  public synchronized void remove(K key) {
    Marks marks = stories.remove(key);
    if (marks != null) {
      count(marks, -1);
    }
  }

  /** How many are kept. */
  public synchronized int size() {
    return stories.size();
  }

  /** Those that share a word with a story, the nearest first. */
  public synchronized List<Near<K>> nearest(Described story, int limit) {
    Marks marks = Marks.of(story, SLOTS);
    double length = length(marks);
    for (int at = 0; at < marks.size(); at++) {
      asked[marks.slot(at)] = (float) weight(marks, at);
    }
    List<Near<K>> near = new ArrayList<>();
    for (Map.Entry<K, Marks> one : stories.entrySet()) {
      double likeness = likeness(one.getValue(), length);
      if (likeness > 0) {
        near.add(new Near<>(one.getKey(), likeness));
      }
    }
    for (int at = 0; at < marks.size(); at++) {
      asked[marks.slot(at)] = 0;
    }
    Comparator<Near<K>> order = Comparator.comparingDouble(Near::likeness);
    return near.stream().sorted(order.reversed().thenComparing(Near::key)).limit(limit).toList();
  }

  private double likeness(Marks marks, double length) {
    double both = 0;
    double square = 0;
    for (int at = 0; at < marks.size(); at++) {
      double weight = weight(marks, at);
      both += weight * asked[marks.slot(at)];
      square += weight * weight;
    }
    return both == 0 ? 0 : Math.min(1, both / (length * Math.sqrt(square)));
  }

  private double length(Marks marks) {
    double square = 0;
    for (int at = 0; at < marks.size(); at++) {
      double weight = weight(marks, at);
      square += weight * weight;
    }
    return Math.sqrt(square);
  }

  private double weight(Marks marks, int at) {
    int in = occurrences[marks.slot(at)];
    return marks.value(at) * (logarithms[stories.size() + 1] - logarithms[in + 1] + 1);
  }

  private void count(Marks marks, int by) {
    for (int at = 0; at < marks.size(); at++) {
      occurrences[marks.slot(at)] += by;
    }
  }
}
