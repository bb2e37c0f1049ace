package io.allotment.rotation.model;

/**
 * How much a member has served of public holidays up to a turn, in weeks; what is planned before it
 * counts as served. Each week with a holiday is owed by shares and credited to who serves it, as
 * any week is, but counts 1 in an account of that holiday.
 *
 * @param same the balance of the accounts of the turn's own holidays, summed: positive for who has
 *     served fewer of them than their share
 * @param all the balance of the accounts of all holidays, summed
 * @param times how often they served one of the turn's own holidays
 * @param weeks how many weeks with public holidays they served
 */
public record HolidayClaim(Ratio same, Ratio all, int times, int weeks) {
  public static final HolidayClaim NONE = new HolidayClaim(Ratio.ZERO, Ratio.ZERO, 0, 0);

  HolidayClaim plus(HolidayClaim other) {
    return new HolidayClaim(
        same.plus(other.same), all.plus(other.all), times + other.times, weeks + other.weeks);
  }
}
