package io.allotment.stories.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Splits examples by group so that each part is learnt by itself and judged by all others. A
 * stranger's stories are further from the examples than the groups of examples are from each other;
 * learning from one group at a time makes up for some of that, and costs less.
 */
final class Folds {
  private static final int MOST = 5;

  private Folds() {}

  /** What is learnt, and what that is judged by. */
  record Fold(List<Example> learnt, List<Example> heldOut) {}

  /** At most five parts of about the same size; if there is but one group it is split. */
  static List<Fold> of(List<Example> examples) {
    List<List<Example>> groups = groups(examples);
    List<List<Example>> parts = new ArrayList<>();
    for (int part = 0; part < Math.min(MOST, groups.size()); part++) {
      parts.add(new ArrayList<>());
    }
    for (List<Example> group : groups) {
      parts.stream().min(Comparator.comparingInt(List::size)).orElseThrow().addAll(group);
    }
    return IntStream.range(0, parts.size()).mapToObj(part -> fold(parts, part)).toList();
  }

  /** The groups, the largest first. */
  private static List<List<Example>> groups(List<Example> examples) {
    Map<String, List<Example>> groups = new TreeMap<>();
    for (Example example : examples) {
      groups.computeIfAbsent(example.group(), name -> new ArrayList<>()).add(example);
    }
    if (groups.size() == 1) {
      return examples.stream().map(List::of).toList();
    }
    ToIntFunction<List<Example>> size = List::size;
    return groups.values().stream().sorted(Comparator.comparingInt(size).reversed()).toList();
  }

  private static Fold fold(List<List<Example>> parts, int learnt) {
    List<Example> others = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      if (part != learnt) {
        others.addAll(parts.get(part));
      }
    }
    return new Fold(parts.get(learnt), others);
  }
}
