package io.allotment.rotation.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * When duty changes hands: a weekday and a local time on the squad's wall clock, every {@code
 * weeks} weeks. A wall time that occurs twice is its first occurrence, one that never occurs is the
 * first instant after the gap. The end of a turn is by definition the start of the next, so turns
 * tile time whatever a zone's clock does.
 *
 * <p>For turns longer than a week the phase matters: turns start in the weeks that lie a multiple
 * of {@code weeks} away from an anchor week, which is part of a squad's plan and not of its
 * handover.
 */
public record Handover(DayOfWeek day, LocalTime time, ZoneId zone, int weeks) {
  /**
   * @throws IllegalArgumentException when a turn would last less than one or more than 26 weeks
   */
  public Handover {
    if (weeks < 1 || weeks > 26) {
      throw new IllegalArgumentException("A turn lasts between 1 and 26 weeks, not " + weeks + ".");
    }
  }

  /** Monday 10:00, every week. */
  public static Handover weekly(ZoneId zone) {
    return new Handover(DayOfWeek.MONDAY, LocalTime.of(10, 0), zone, 1);
  }

  /** The instant of the handover in a week. */
  public Instant in(DutyWeek week) {
    return at(week.day(day).atTime(time), zone);
  }

  /** The turn that starts in a week, of this handover's length. */
  public Span turn(DutyWeek week) {
    return weeks(week, weeks);
  }

  /** The time from the handover in a week to the one {@code count} weeks later. */
  public Span weeks(DutyWeek week, int count) {
    return new Span(in(week), in(week.plus(count)));
  }

  /** The week whose handover is the last one at or before an instant. */
  public DutyWeek weekAt(Instant at) {
    DutyWeek week = DutyWeek.of(at.atZone(zone).toLocalDate()).plus(1);
    while (in(week).isAfter(at)) {
      week = week.plus(-1);
    }
    return week;
  }

  /**
   * The start week of the turn that contains an instant, turns being counted from {@code anchor}.
   */
  public DutyWeek turnAt(Instant at, DutyWeek anchor) {
    DutyWeek week = weekAt(at);
    return week.plus(-Math.floorMod(anchor.until(week), weeks));
  }

  /** The start week of the turn after the one that starts in {@code week}. */
  public DutyWeek next(DutyWeek week) {
    return week.plus(weeks);
  }

  /** A wall-clock time as an instant: the first occurrence, or the first instant after the gap. */
  public static Instant at(LocalDateTime wall, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition transition = rules.getTransition(wall);
    if (transition == null) {
      return wall.toInstant(rules.getOffset(wall));
    }
    return transition.isGap()
        ? transition.getInstant()
        : wall.toInstant(transition.getOffsetBefore());
  }
}
