package io.allotment.capacity.model;

import java.util.stream.Stream;

/** An amount of focused time: thousandths of a day of one person, from 0 on. */
public record MilliDays(long value) implements Comparable<MilliDays> {

  public static final MilliDays ZERO = new MilliDays(0);
  public static final MilliDays DAY = new MilliDays(1_000);

  /** More than all people will ever work; sums of what is allowed do not reach it. */
  private static final long MOST = 1_000_000_000_000_000L;

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when it is less than 0 or
   *     absurdly much
   */
  public MilliDays {
    if (value < 0 || value > MOST) {
      throw new IllegalArgumentException(
          "An amount is a whole number of thousandths of a day, from 0 on; %d is none."
              .formatted(value));
    }
  }

  /** So many days. */
  public static MilliDays days(long days) {
    return new MilliDays(days * DAY.value);
  }

  /** All of them together. */
  public static MilliDays sum(Stream<MilliDays> amounts) {
    return amounts.reduce(ZERO, MilliDays::plus);
  }

  public MilliDays plus(MilliDays other) {
    return new MilliDays(value + other.value);
  }

  /** What is left when so much is taken; nothing where it is less. */
  public MilliDays less(MilliDays other) {
    return new MilliDays(Math.max(0, value - other.value));
  }

  public MilliDays min(MilliDays other) {
    return value <= other.value ? this : other;
  }

  public MilliDays max(MilliDays other) {
    return value >= other.value ? this : other;
  }

  /** So many parts of so many, rounded up. */
  public MilliDays up(int parts, int of) {
    return new MilliDays(Math.ceilDiv(value * parts, of));
  }

  /** Half of it, rounded down. */
  public MilliDays half() {
    return new MilliDays(value / 2);
  }

  public boolean exceeds(MilliDays other) {
    return value > other.value;
  }

  @Override
  public int compareTo(MilliDays other) {
    return Long.compare(value, other.value);
  }

  /** As days, exactly: {@code 11.475 days}. */
  @Override
  public String toString() {
    String thousandths = "%03d".formatted(value % 1_000).replaceAll("0+$", "");
    String days = value / 1_000 + (thousandths.isEmpty() ? "" : "." + thousandths);
    return days + (value == DAY.value ? " day" : " days");
  }
}
