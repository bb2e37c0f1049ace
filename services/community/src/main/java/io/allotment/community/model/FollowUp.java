package io.allotment.community.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a decision, as a later review found it. */
public enum FollowUp {
  DONE,
  /** It is still to be done, by another day. */
  CARRIED,
  /** It is not to be done any more. */
  DROPPED;

  /** What it is called where programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The outcome of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static FollowUp of(@Nullable String word) {
    return Words.of(values(), FollowUp::word, "outcome of a decision", word);
  }
}
