package io.allotment.rotation.model;

/** Whether a member takes part in a squad's duty, and whose act that was. */
public enum OptIn {
  /** Does not take part; nobody asks why. */
  OUT,
  /** Put in by a lead or an import and asked to confirm; counts until declined. */
  PROVISIONAL,
  /** By their own act. */
  OWN;

  public boolean takesPart() {
    return this != OUT;
  }
}
