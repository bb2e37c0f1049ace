package io.allotment.stories.model;

/**
 * How large a story was said to be. Points are not days: sizes of two units are never added.
 *
 * @param thousandths of the unit, from 0 on
 */
public record Size(long thousandths, Unit unit) {

  /** What it was said in. */
  public enum Unit {
    POINTS,
    HOURS,
    DAYS
  }

  public Size {
    if (thousandths < 0) {
      throw new IllegalArgumentException("A size is 0 or more; " + thousandths + " is less.");
    }
  }
}
