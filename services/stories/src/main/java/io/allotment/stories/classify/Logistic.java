package io.allotment.stories.classify;

import java.util.List;

/** A logistic function of a margin: p(x) = 1 / (1 + exp(-slope x - offset)). */
record Logistic(double slope, double offset) {
  private static final int STEPS = 50;
  private static final double RIDGE = 1e-6;

  /**
   * The most likely function for outcomes, by Newton's method; Platt's targets, which are short of
   * 0 and 1, keep it finite where the margins tell the outcomes apart.
   */
  static Logistic fit(List<Calibration.Outcome> outcomes) {
    double yes = outcomes.stream().filter(Calibration.Outcome::right).count();
    double no = outcomes.size() - yes;
    double high = (yes + 1) / (yes + 2);
    double low = 1 / (no + 2);
    double slope = 0;
    double offset = Math.log((yes + 1) / (no + 1));
    for (int step = 0; step < STEPS; step++) {
      double bySlope = 0;
      double byOffset = 0;
      double slopes = RIDGE;
      double both = 0;
      double offsets = RIDGE;
      for (Calibration.Outcome outcome : outcomes) {
        double p = 1 / (1 + Math.exp(-slope * outcome.margin() - offset));
        double miss = (outcome.right() ? high : low) - p;
        double spread = p * (1 - p);
        bySlope += miss * outcome.margin();
        byOffset += miss;
        slopes += spread * outcome.margin() * outcome.margin();
        both += spread * outcome.margin();
        offsets += spread;
      }
      double determinant = slopes * offsets - both * both;
      slope += (offsets * bySlope - both * byOffset) / determinant;
      offset += (slopes * byOffset - both * bySlope) / determinant;
    }
    return new Logistic(slope, offset);
  }
}
