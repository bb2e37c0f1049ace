package io.allotment.rotation.model;

/** How firm a turn is; a matter of when it is looked at, see {@link SquadPlan#tier}. */
public enum Tier {
  /** Over: never changes. */
  SERVED,
  /** Announced: changes only by an act of people. */
  FROZEN,
  /** Repaired where emptied, never regenerated. */
  PUBLISHED,
  /** Recomputed at will, never stored. */
  FORECAST
}
