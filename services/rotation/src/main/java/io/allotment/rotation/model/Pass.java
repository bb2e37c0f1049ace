package io.allotment.rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of a turn that passes from one person to another.
 *
 * @param week the turn
 * @param part what of it passes; all of it is theirs
 * @param from who serves it so far; null where nobody does
 * @param to who serves it from then on; null where nobody does, be it that anyone may or that it
 *     stays empty
 */
public record Pass(DutyWeek week, Span part, @Nullable MemberId from, @Nullable MemberId to) {

  /** With somebody who takes it, unless that is known. */
  public Pass takenBy(MemberId taker) {
    return to == null ? new Pass(week, part, from, taker) : this;
  }

  /** The way back. */
  public Pass reversed() {
    return new Pass(week, part, to, from);
  }
}
