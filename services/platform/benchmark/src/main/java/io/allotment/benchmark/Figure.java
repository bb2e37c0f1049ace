package io.allotment.benchmark;

/**
 * A ratio that was measured.
 *
 * @param what is measured, and against what
 * @param events how many the log held
 * @param ratio to the reference
 * @param target what it should be
 * @param cost what ours took, in bare single inserts of the same minute; by this growth is judged,
 *     so of what reads the whole log it is that of one event
 */
record Figure(String what, int events, double ratio, Target target, double cost) {

  /** A bound to a ratio. */
  record Target(boolean atLeast, double bound) {
    static Target atLeast(double bound) {
      return new Target(true, bound);
    }

    static Target atMost(double bound) {
      return new Target(false, bound);
    }

    boolean isMetBy(double ratio) {
      return atLeast ? ratio >= bound : ratio <= bound;
    }

    @Override
    public String toString() {
      return (atLeast ? "≥ " : "≤ ") + bound;
    }
  }
}
