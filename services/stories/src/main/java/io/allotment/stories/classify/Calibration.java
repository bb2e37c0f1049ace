package io.allotment.stories.classify;

import java.util.List;

/**
 * Turns the margin of the best class into the probability that people say so too.
 *
 * <p>A logistic function of the margin (Platt, Probabilistic outputs for support vector machines,
 * 1999) is fitted to answers on stories that were held out: how often the best class was the class
 * meant. Another person names the class meant only so often ({@link #NAMED}), and where the best is
 * wrong hits on it by a slip; the confidence counts both.
 *
 * @param floor the confidence below which too many answers are wrong to suggest one
 */
record Calibration(double slope, double offset, double floor) {
  /** Of two people who name the class meant so often, 85 % agree, as was measured on titles. */
  static final double NAMED = .918;

  private static final double SLIP = (1 - NAMED) / 2;
  private static final double PRECISION = .85;

  /**
   * An answer on a story that was held out.
   *
   * @param right whether the best class was the class meant
   */
  record Outcome(double margin, boolean right) {}

  /** Fits to answers; at least one. */
  static Calibration fit(List<Outcome> outcomes) {
    Logistic curve = Logistic.fit(outcomes);
    Calibration open = new Calibration(Math.max(0, curve.slope()), curve.offset(), 0);
    double[] confidences =
        outcomes.stream()
            .mapToDouble(outcome -> open.confidence(outcome.margin()))
            .sorted()
            .toArray();
    double sum = 0;
    double floor = 1;
    for (int at = confidences.length - 1; at >= 0; at--) {
      sum += confidences[at];
      if (sum / (confidences.length - at) < PRECISION) {
        break;
      }
      floor = confidences[at];
    }
    return new Calibration(open.slope, open.offset, floor);
  }

  /** The confidence in a best class that is so far ahead; never falls as the margin grows. */
  double confidence(double margin) {
    double meant = 1 / (1 + Math.exp(-slope * margin - offset));
    return meant * NAMED + (1 - meant) * SLIP;
  }
}
