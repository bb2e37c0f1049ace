package io.allotment.rotation.view.calendar;

import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Span;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a turn that somebody serves, or served until it was taken from them. Week, member and
 * number name it for ever.
 *
 * @param number apart from other parts that the same member serves of the same turn, from 0
 * @param turn when the turn itself begins
 * @param changes rises whenever anything else here changes; 0 is left to what is only forecast
 * @param changed when it last did
 */
record Entry(
    DutyWeek week,
    MemberId member,
    int number,
    Instant turn,
    Span span,
    @Nullable MemberId mentor,
    int changes,
    Instant changed,
    boolean cancelled) {

  /** More than what time alone adds, see {@link Firmness}. */
  private static final int BEYOND_TIME = Firmness.MOST + 1;

  Entry as(Span part, @Nullable MemberId by, Instant at) {
    boolean same = !cancelled && span.equals(part) && Objects.equals(mentor, by);
    return same ? this : new Entry(week, member, number, turn, part, by, changes + 1, at, false);
  }

  Entry withdrawn(Instant at) {
    return cancelled
        ? this
        : new Entry(week, member, number, turn, span, mentor, changes + BEYOND_TIME, at, true);
  }

  /** The settings it is shown by are others. It may even be less firm than before. */
  Entry resettled(Instant at) {
    return cancelled || !span.end().isAfter(at)
        ? this
        : new Entry(week, member, number, turn, span, mentor, changes + BEYOND_TIME, at, false);
  }
}
