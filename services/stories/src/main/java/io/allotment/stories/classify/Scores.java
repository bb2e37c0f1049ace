package io.allotment.stories.classify;

/** What to make of the scores of the classes. */
final class Scores {
  private Scores() {}

  /** The class with the highest score; the first of equals. */
  static int best(double[] scores) {
    int best = 0;
    for (int of = 1; of < scores.length; of++) {
      if (scores[of] > scores[best]) {
        best = of;
      }
    }
    return best;
  }

  /** By how much the best is ahead of the second. */
  static double margin(double[] scores) {
    int best = best(scores);
    double second = Double.NEGATIVE_INFINITY;
    for (int of = 0; of < scores.length; of++) {
      if (of != best) {
        second = Math.max(second, scores[of]);
      }
    }
    return scores[best] - second;
  }
}
