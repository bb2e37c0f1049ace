package io.allotment.capacity.model;

/**
 * Improvement carried on from earlier iterations.
 *
 * @param once what may be spent in one more iteration
 * @param twice what may be spent in two more
 */
public record Carried(MilliDays once, MilliDays twice) {

  public static final Carried NOTHING = new Carried(MilliDays.ZERO, MilliDays.ZERO);

  public MilliDays all() {
    return once.plus(twice);
  }

  public Carried plus(Carried other) {
    return new Carried(once.plus(other.once), twice.plus(other.twice));
  }
}
