package io.allotment.stories.model;

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
  /** Operational, and none of the others. */
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
}
