package io.allotment.capacity.model;

/** What the capacity of an iteration is kept for. */
public enum Account {
  /** Tending the garden: the time of whoever is gardener. */
  GARDEN,
  /** Making the squad's world better. */
  IMPROVEMENT,
  /** Everything else. */
  FEATURE
}
