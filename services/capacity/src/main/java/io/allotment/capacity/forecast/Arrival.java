package io.allotment.capacity.forecast;

import java.util.Comparator;

/** When something is there: by the end of a working day ahead, or after the last one looked at. */
public sealed interface Arrival extends Comparable<Arrival> {

  /**
   * By the end of a working day.
   *
   * @param day from 1, the next working day
   */
  record On(int day) implements Arrival {}

  /**
   * Not within so many working days.
   *
   * @param than the last day that was looked at
   */
  record Later(int than) implements Arrival {}

  /** Earlier days first; later than a day is after that day and before the next. */
  @Override
  default int compareTo(Arrival other) {
    return Comparator.comparingInt(Arrival::lastDay)
        .thenComparing(Later.class::isInstance)
        .compare(this, other);
  }

  private int lastDay() {
    return switch (this) {
      case On on -> on.day();
      case Later later -> later.than();
    };
  }
}
