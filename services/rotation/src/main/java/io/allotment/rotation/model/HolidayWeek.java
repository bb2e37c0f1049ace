package io.allotment.rotation.model;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A week with public holidays.
 *
 * @param value what it is worth
 * @param holidays its public holidays, by the key that names each of them in every year
 * @param off the days that are no working days because of them. A week whose turn was promised
 *     before its holidays were known keeps its working days, so that no promised turn moves
 */
public record HolidayWeek(
    Ratio value, SortedMap<LocalDate, String> holidays, SortedSet<LocalDate> off) {

  /**
   * @throws IllegalArgumentException when the value is not positive
   */
  public HolidayWeek {
    holidays = Sorted.map(holidays);
    off = Sorted.set(off);
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("A week is worth more than 0.");
    }
  }

  /** The keys of its holidays, each once. */
  public SortedSet<String> names() {
    return new TreeSet<>(holidays.values());
  }
}
