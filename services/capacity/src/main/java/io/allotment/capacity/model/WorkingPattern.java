package io.allotment.capacity.model;

import java.time.DayOfWeek;
import java.util.List;

/**
 * On which days of the week a person works.
 *
 * @param halves half days on Monday to Sunday: 0, 1 or 2
 */
public record WorkingPattern(List<Integer> halves) {

  public static final WorkingPattern WEEKDAYS = new WorkingPattern(List.of(2, 2, 2, 2, 2, 0, 0));

  /**
   * @throws IllegalArgumentException with a sentence fit for a person, when there are not seven of
   *     0 to 2
   */
  public WorkingPattern {
    halves = List.copyOf(halves);
    if (halves.size() != 7 || halves.stream().anyMatch(half -> half < 0 || half > 2)) {
      throw new IllegalArgumentException(
          "A working pattern has 0, 1 or 2 half days for each of seven days; %s does not."
              .formatted(halves));
    }
  }

  /** Half days of work on such a day. */
  public int on(DayOfWeek day) {
    return halves.get(day.getValue() - 1);
  }
}
