package io.allotment.community.model;

import java.util.Arrays;
import java.util.Locale;

/** What kind of operational work a story is. */
public enum Kind {
  INCIDENT_FOLLOW_UP,
  PRODUCTION_FIX,
  STAGING,
  SECURITY_FIX,
  UPGRADE,
  FLAKY_TEST,
  SLOW_QUERY,
  RUNBOOK,
  TOIL,
  /** Operational, and none of the others; or one that is not known here yet. */
  OTHER;

  /** What it is called where people and programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException with a sentence fit for a person, when there is none
   */
  public static Kind of(String word) {
    return Words.of(values(), Kind::word, "kind", word);
  }

  /** The kind another service told of; {@link #OTHER} for a newer one. */
  public static Kind told(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElse(OTHER);
  }
}
