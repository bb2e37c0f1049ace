package io.allotment.capacity.forecast;

/**
 * A past forecast of the reserve, and whether it was breached.
 *
 * @param chance what was forecast for the end, in runs of {@value Bootstrap#RUNS}
 */
public record JudgedRisk(int chance, boolean breached) {

  /**
   * Refuses what is no chance.
   *
   * @throws IllegalArgumentException where it is below 0 or above {@value Bootstrap#RUNS}
   */
  public JudgedRisk {
    if (chance < 0 || chance > Bootstrap.RUNS) {
      throw new IllegalArgumentException(
          "A chance is 0 to %d of %d runs, not %d."
              .formatted(Bootstrap.RUNS, Bootstrap.RUNS, chance));
    }
  }

  /** How far the chance was from what happened, squared: of 0 to 100,000,000. */
  long loss() {
    long happened = breached ? Bootstrap.RUNS : 0;
    long off = happened - chance;
    return off * off;
  }
}
