package io.allotment.capacity.model;

import org.jspecify.annotations.Nullable;

/**
 * How a squad keeps its capacity.
 *
 * @param focus how much of a day is left for work on stories
 * @param share of the capacity that is kept for improvement, where the floor is not higher
 * @param cadence null where iterations are taken over from a tracker, or opened by hand
 */
public record Policy(Percent focus, Percent share, Unspent unspent, @Nullable Cadence cadence) {

  /** Where a squad said nothing. */
  public static final Policy DEFAULT =
      new Policy(new Percent(75), new Percent(30), Unspent.DEBT, null);

  /** With another cadence, or none. */
  public Policy with(@Nullable Cadence then) {
    return new Policy(focus, share, unspent, then);
  }
}
