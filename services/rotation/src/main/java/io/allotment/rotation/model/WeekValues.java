package io.allotment.rotation.model;

import java.util.SortedMap;

/**
 * What a week of duty is worth, 1 unless said otherwise: a squad may value weeks with public
 * holidays higher.
 */
public record WeekValues(SortedMap<DutyWeek, Ratio> special) {
  public static final WeekValues ONE = new WeekValues(Sorted.noMap());

  /**
   * @throws IllegalArgumentException when a value is not positive
   */
  public WeekValues {
    special = Sorted.map(special);
    if (special.values().stream().anyMatch(value -> value.signum() <= 0)) {
      throw new IllegalArgumentException("A week is worth more than 0.");
    }
  }

  public Ratio of(DutyWeek week) {
    return special.getOrDefault(week, Ratio.ONE);
  }

  /** The value of {@code count} weeks from {@code first} on. */
  public Ratio of(DutyWeek first, int count) {
    Ratio sum = Ratio.ZERO;
    for (int i = 0; i < count; i++) {
      sum = sum.plus(of(first.plus(i)));
    }
    return sum;
  }
}
