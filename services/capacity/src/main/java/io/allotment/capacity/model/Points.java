package io.allotment.capacity.model;

/**
 * How large a story was said to be, in points. Points are not days.
 *
 * @param thousandths of a point, from 0 on
 */
public record Points(long thousandths) {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when it is less than 0
   */
  public Points {
    if (thousandths < 0) {
      throw new IllegalArgumentException("A size is 0 or more; " + thousandths + " is less.");
    }
  }
}
