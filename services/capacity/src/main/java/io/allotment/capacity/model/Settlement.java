package io.allotment.capacity.model;

/**
 * What becomes of the improvement that was not spent in an iteration.
 *
 * @param owed goes to the debt
 * @param carried goes to later iterations
 * @param lost goes nowhere
 */
public record Settlement(MilliDays owed, Carried carried, MilliDays lost) {

  public static final Settlement NOTHING =
      new Settlement(MilliDays.ZERO, Carried.NOTHING, MilliDays.ZERO);

  /**
   * Settles what was not spent. What is spent uses up what was carried first, then the share, then
   * the repayment; so a repayment that was not spent is owed again, whatever the policy.
   *
   * @param improvement the size of the account
   */
  public static Settlement of(Terms terms, MilliDays improvement, MilliDays unspent) {
    MilliDays owed =
        switch (terms.unspent()) {
          case DEBT -> unspent;
          case LOST, CARRIED -> unspent.min(terms.repayment());
        };
    MilliDays rest = unspent.less(owed);
    Carried carried =
        terms.unspent() == Unspent.CARRIED ? carried(terms, improvement, rest) : Carried.NOTHING;
    return new Settlement(owed, carried, rest.less(carried.all()));
  }

  private static Carried carried(Terms terms, MilliDays improvement, MilliDays rest) {
    MilliDays share = improvement.less(terms.repayment().plus(terms.carried().all()));
    MilliDays ofShare = rest.min(share);
    MilliDays once = rest.less(ofShare).min(terms.carried().twice()).min(improvement.half());
    return new Carried(once, ofShare.min(improvement.half().less(once)));
  }
}
