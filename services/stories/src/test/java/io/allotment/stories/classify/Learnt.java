package io.allotment.stories.classify;

import java.util.ArrayList;
import java.util.List;

/** What the tests learn from. */
final class Learnt {
  static final List<Example> SEED = Seed.examples();

  private Learnt() {}

  /** Every so many examples, so that learning is quick. */
  static List<Example> every(int step) {
    List<Example> some = new ArrayList<>();
    for (int at = 0; at < SEED.size(); at += step) {
      some.add(SEED.get(at));
    }
    return some;
  }
}
