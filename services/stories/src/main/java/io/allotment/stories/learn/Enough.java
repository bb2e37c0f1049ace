package io.allotment.stories.learn;

import io.allotment.stories.suggest.Models.LearntFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * When it is worth to learn again.
 *
 * @param words so many were said or taken back
 * @param after or any was, and so long has passed
 */
record Enough(int words, Duration after) {

  /**
   * Whether it is.
   *
   * @param from what the model in use was learnt from
   * @param seed the version of the examples of this release
   * @param said what people say now
   */
  boolean isEnough(LearntFrom from, String seed, Set<String> said, Instant now) {
    int changed = Math.max(without(said, from.words()), without(from.words(), said));
    return !seed.equals(from.seed())
        || changed >= words
        || (changed > 0 && !now.isBefore(from.at().plus(after)));
  }

  private static int without(Set<String> all, Set<String> those) {
    Set<String> left = new HashSet<>(all);
    left.removeAll(those);
    return left.size();
  }
}
