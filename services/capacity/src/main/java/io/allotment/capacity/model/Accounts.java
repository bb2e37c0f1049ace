package io.allotment.capacity.model;

/**
 * How large the capacity of an iteration and each of its accounts is.
 *
 * @param total what all members have
 * @param feature what is left for features; nothing where garden and improvement are more than all
 */
public record Accounts(
    MilliDays total, MilliDays garden, MilliDays improvement, MilliDays feature) {

  /** Before anything is known. */
  public static final Accounts NONE =
      new Accounts(MilliDays.ZERO, MilliDays.ZERO, MilliDays.ZERO, MilliDays.ZERO);

  /** What these terms make of the capacity, and of the gardeners' part of it. */
  public static Accounts of(MilliDays total, MilliDays garden, Terms terms) {
    MilliDays share = terms.share().up(total);
    MilliDays kept = terms.gardeningCounts() ? share.less(garden) : share;
    MilliDays improvement = kept.plus(terms.repayment()).plus(terms.carried().all());
    return new Accounts(total, garden, improvement, total.less(garden.plus(improvement)));
  }

  /** What garden and improvement are more than all there is; where any, this is infeasible. */
  public MilliDays shortfall() {
    return garden.plus(improvement).less(total);
  }

  /** Whether garden and improvement are more than all there is. */
  public boolean infeasible() {
    return shortfall().exceeds(MilliDays.ZERO);
  }

  public MilliDays of(Account account) {
    return switch (account) {
      case GARDEN -> garden;
      case IMPROVEMENT -> improvement;
      case FEATURE -> feature;
    };
  }
}
