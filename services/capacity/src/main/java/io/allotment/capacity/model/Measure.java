package io.allotment.capacity.model;

/** How it is known how much was spent. */
public enum Measure {
  ACTUAL,
  /** Nobody said: it is what was estimated. */
  ESTIMATE
}
