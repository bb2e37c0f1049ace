package io.allotment.stories.classify;

/** What each feature adds to the score of each class, and what each class starts from. */
final class Weights {
  private final float[] rows;
  private final float[] bias;

  /**
   * Takes the arrays over.
   *
   * @param rows the classes of the first feature, then those of the second, and so on
   */
  Weights(float[] rows, float[] bias) {
    this.rows = rows;
    this.bias = bias;
  }

  int classes() {
    return bias.length;
  }

  float bias(int of) {
    return bias[of];
  }

  float of(int feature, int of) {
    return rows[feature * bias.length + of];
  }

  double[] scores(Vector story) {
    double[] scores = new double[bias.length];
    for (int of = 0; of < scores.length; of++) {
      scores[of] = bias[of];
    }
    for (int at = 0; at < story.size(); at++) {
      for (int of = 0; of < scores.length; of++) {
        scores[of] += story.value(at) * of(story.feature(at), of);
      }
    }
    return scores;
  }
}
