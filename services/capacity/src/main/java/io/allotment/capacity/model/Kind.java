package io.allotment.capacity.model;

import java.util.Locale;

/** What kind of operational work a story is. */
public enum Kind {
  INCIDENT_FOLLOW_UP(false),
  PRODUCTION_FIX(false),
  STAGING(false),
  SUPPORT(false),
  SECURITY_FIX(true),
  UPGRADE(true),
  FLAKY_TEST(true),
  SLOW_QUERY(true),
  RUNBOOK(true),
  TOIL(true),
  /** Operational, and none of the others. */
  OTHER(false);

  private final boolean improves;

  Kind(boolean improves) {
    this.improves = improves;
  }

  /** Whether it makes the squad's world better; otherwise it reacts to what happened. */
  public boolean improves() {
    return improves;
  }

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
