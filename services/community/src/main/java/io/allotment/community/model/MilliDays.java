package io.allotment.community.model;

/** An amount of focused time: thousandths of a day of one person, from 0 on. */
public record MilliDays(long value) implements Comparable<MilliDays> {

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when it is less than 0
   */
  public MilliDays {
    if (value < 0) {
      throw new IllegalArgumentException(
          "An amount is a whole number of thousandths of a day, from 0 on; %d is none."
              .formatted(value));
    }
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
    return days + (value == 1_000 ? " day" : " days");
  }
}
