package io.allotment.capacity.model;

import java.util.Locale;

/** What squads are alerted to. */
public enum AlertRule {
  /** Improvement is behind the time that has gone, or something has promised more than it has. */
  RESERVE_AT_RISK(true),
  /** Some of what was kept for improvement went elsewhere, or was not spent in time. */
  RESERVE_BREACHED(true),
  RAID_DECLARED(false),
  RAID_UNDECLARED(true),
  /** The garden was raided twice in three iterations. */
  GARDENER_RAIDED(true),
  /** More is owed than one iteration has for improvement. */
  DEBT_ABOVE_IMPROVEMENT(true),
  OVER_COMMITTED(true),
  /** Too much of the time went to stories without a class. */
  UNCLASSIFIED(false),
  OPERATIONAL_RISING(false),
  OPERATIONAL_ABOVE_HALF(false);

  private final boolean urgent;

  AlertRule(boolean urgent) {
    this.urgent = urgent;
  }

  /** Stable, kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody has to do something; otherwise it is to be known. */
  public boolean urgent() {
    return urgent;
  }
}
