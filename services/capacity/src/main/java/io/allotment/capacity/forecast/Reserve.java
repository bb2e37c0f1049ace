package io.allotment.capacity.forecast;

/**
 * What is left of the two accounts that operational work draws on, in milli-days of a person.
 *
 * @param improvementLeft what of IMPROVEMENT is neither spent nor raided
 * @param gardenLeft what of GARDEN is not spent: reactive work draws it before it raids
 */
public record Reserve(long improvementLeft, long gardenLeft) {

  /**
   * Refuses what cannot be left.
   *
   * @throws IllegalArgumentException where one is negative
   */
  public Reserve {
    if (improvementLeft < 0 || gardenLeft < 0) {
      throw new IllegalArgumentException(
          "Nothing less than 0 milli-days can be left: %d of IMPROVEMENT, %d of GARDEN."
              .formatted(improvementLeft, gardenLeft));
    }
  }

  /**
   * Whether the reserve would be breached: what improving work draws, and what reactive work draws
   * beyond GARDEN, come to more than is left of IMPROVEMENT.
   *
   * @param improving milli-days drawn from now on, 0 or more
   * @param reactive milli-days drawn from now on, 0 or more
   */
  public boolean breachedBy(long improving, long reactive) {
    return improving > improvementLeft
        || Math.max(0, reactive - gardenLeft) > improvementLeft - improving;
  }
}
