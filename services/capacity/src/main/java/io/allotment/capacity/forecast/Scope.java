package io.allotment.capacity.forecast;

/** Whose items are counted: those of one class, or of all classes together. */
public enum Scope {
  OPERATIONAL,
  TACTICAL,
  STRATEGIC,
  ALL
}
