package io.allotment.community.model;

/** Whole hundredths of something, from 0 to 100. */
public record Percent(int value) {
  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when it is no such number
   */
  public Percent {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException(
          "A percentage is a whole number from 0 to 100; %d is none.".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value + " %";
  }
}
