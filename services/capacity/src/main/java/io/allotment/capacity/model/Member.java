package io.allotment.capacity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a squad has of a person.
 *
 * @param told how new that is
 * @param allocation how much of them is the squad's, from day to day
 */
public record Member(Version told, Availability availability, PercentLine allocation) {

  /** Of whom nothing was told. */
  public static final Member UNKNOWN =
      new Member(
          Version.NONE,
          new Availability(List.of(), WorkingPattern.WEEKDAYS, Set.of(), List.of()),
          PercentLine.of(Percent.NONE));

  /**
   * Focused time on a day: half days there, times allocation, times focus, rounded down.
   *
   * @param focus how much of a day is left for work on stories
   */
  public MilliDays available(LocalDate day, Percent focus) {
    long parts = (long) availability.on(day) * allocation.on(day).value() * focus.value();
    return new MilliDays(parts * MilliDays.DAY.value() / (2 * 100 * 100));
  }

  /**
   * With what is told of them newly.
   *
   * @param from the first day of this allocation; the first that is told holds for those before too
   */
  public Member with(Version version, Availability now, Percent percent, LocalDate from) {
    PercentLine line =
        told.equals(Version.NONE) ? PercentLine.of(percent) : allocation.with(from, percent);
    return new Member(version, now, line);
  }
}
