package io.allotment.stories.classify;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a story is recognised by: the words and pairs of its title, the first of its description,
 * and its labels, each in a slot that its hash gives it. Two that fall into one slot count as one.
 */
final class Marks {
  private static final double TITLE = 1;
  private static final double LABEL = .6;
  private static final double DESCRIPTION = .35;
  private static final int DESCRIBED = 200;

  private final int[] slots;
  private final float[] values;

  private Marks(Map<Integer, Double> heaviest) {
    slots = new int[heaviest.size()];
    values = new float[heaviest.size()];
    int at = 0;
    for (Map.Entry<Integer, Double> one : heaviest.entrySet()) {
      slots[at] = one.getKey();
      values[at++] = one.getValue().floatValue();
    }
  }

  /**
   * What a story is recognised by.
   *
   * @param slots how many there are, a power of two
   */
  static Marks of(Described story, int slots) {
    Terms terms = Terms.of(story, true);
    Map<Integer, Double> heaviest = new TreeMap<>();
    add(terms.bag(Block.TITLE_WORDS), Integer.MAX_VALUE, TITLE, slots, heaviest);
    add(terms.bag(Block.LABELS), Integer.MAX_VALUE, LABEL, slots, heaviest);
    add(terms.bag(Block.DESCRIPTION_WORDS), DESCRIBED, DESCRIPTION, slots, heaviest);
    return new Marks(heaviest);
  }

  private static void add(
      Bag bag, int most, double value, int slots, Map<Integer, Double> heaviest) {
    for (int at = 0; at < Math.min(most, bag.size()); at++) {
      heaviest.merge((int) bag.hash(at) & (slots - 1), value, Math::max);
    }
  }

  int size() {
    return slots.length;
  }

  int slot(int at) {
    return slots[at];
  }

  float value(int at) {
    return values[at];
  }
}
