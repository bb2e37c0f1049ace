package io.allotment.capacity.model;

/** Whole hundredths of something, from 0 to 100. */
public record Percent(int value) implements Comparable<Percent> {

  public static final Percent NONE = new Percent(0);
  public static final Percent ALL = new Percent(100);

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when it is no such number
   */
  public Percent {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException(
          "A percentage is a whole number from 0 to 100; %d is none.".formatted(value));
    }
  }

  /** So much of an amount, rounded up. */
  public MilliDays up(MilliDays amount) {
    return amount.up(value, 100);
  }

  /** What is left of the whole. */
  public Percent rest() {
    return new Percent(100 - value);
  }

  public Percent max(Percent other) {
    return value >= other.value ? this : other;
  }

  @Override
  public int compareTo(Percent other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " %";
  }
}
