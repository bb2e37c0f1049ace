package io.allotment.community.view.mix;

import java.util.List;

/**
 * Which way the operational share of what a squad finishes goes: the later half of the weeks beside
 * the earlier one.
 */
enum Trend {
  MORE,
  SAME,
  LESS,
  /** In one of the halves fewer than five stories were finished. */
  UNKNOWN;

  private static final int ENOUGH = 5;

  /** In percent: shares nearer to each other are the same. */
  private static final int SAME_WITHIN = 10;

  /**
   * @param done by week, the earliest first
   */
  static Trend of(List<Tally> done) {
    int half = done.size() / 2;
    Tally before = done.subList(0, half).stream().reduce(Tally.NONE, Tally::and);
    Tally after =
        done.subList(done.size() - half, done.size()).stream().reduce(Tally.NONE, Tally::and);
    if (before.all() < ENOUGH || after.all() < ENOUGH) {
      return UNKNOWN;
    }
    int moved = percent(after) - percent(before);
    return moved >= SAME_WITHIN ? MORE : moved <= -SAME_WITHIN ? LESS : SAME;
  }

  private static int percent(Tally tally) {
    return 100 * tally.operational() / tally.all();
  }
}
