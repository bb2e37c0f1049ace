package io.allotment.capacity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a squad has of a person.
 *
 * @param told how new the availability is
 * @param allocation how much of them is the squad's; null where nothing was said, and that is none
 */
public record Member(Version told, Availability availability, @Nullable PercentLine allocation) {

  /** Of whom nothing was told. */
  public static final Member UNKNOWN =
      new Member(
          Version.NONE,
          new Availability(List.of(), WorkingPattern.WEEKDAYS, Set.of(), List.of()),
          null);

  /**
   * Focused time on a day: half days there, times allocation, times focus, rounded down.
   *
   * @param focus how much of a day is left for work on stories
   */
  public MilliDays available(LocalDate day, Percent focus) {
    long parts = (long) availability.on(day) * allocated(day).value() * focus.value();
    return new MilliDays(parts * MilliDays.DAY.value() / (2 * 100 * 100));
  }

  /** How much of them the squad claims on a day: nothing on one on which they do not serve. */
  public Percent claimed(LocalDate day) {
    return availability.serves(day) ? allocated(day) : Percent.NONE;
  }

  /** The most of them that is the squad's on any day from this one on, serving or not. */
  public Percent mostFrom(LocalDate day) {
    return allocation == null ? Percent.NONE : allocation.mostFrom(day);
  }

  private Percent allocated(LocalDate day) {
    return allocation == null ? Percent.NONE : allocation.on(day);
  }

  public Member with(Version version, Availability now) {
    return new Member(version, now, allocation);
  }

  /** With another allocation from a day on. The first holds for the days before as well. */
  public Member with(Percent percent, LocalDate from) {
    PercentLine then =
        allocation == null ? PercentLine.of(percent) : allocation.with(from, percent);
    return new Member(told, availability, then);
  }
}
