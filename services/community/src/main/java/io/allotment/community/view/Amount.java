package io.allotment.community.view;

/** Focused time: so many thousandths of a day of one person. */
public record Amount(long value, String unit) {

  public static final Amount ZERO = ofMilliDays(0);

  public static Amount ofMilliDays(long value) {
    return new Amount(value, "milli-days");
  }
}
