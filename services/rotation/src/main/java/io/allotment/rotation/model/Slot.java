package io.allotment.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;

/** The place of a turn in a squad's plan, whoever serves it. */
record Slot(SquadPlan squad, DutyWeek week, int weeks, Span span) implements Comparable<Slot> {

  /** The place of the turn that starts in a week, as the squad hands over now. */
  static Slot of(SquadPlan squad, DutyWeek week) {
    return new Slot(squad, week, squad.handover().weeks(), squad.handover().turn(week));
  }

  /** The place of a turn that stands; it keeps its span when the handover changes. */
  static Slot of(SquadPlan squad, Turn turn) {
    return new Slot(squad, turn.week(), turn.weeks(), turn.span());
  }

  DutyWeek weekOf(int index) {
    return week.plus(index);
  }

  /**
   * The part of the turn that belongs to one of its weeks: between two handovers, or, where the
   * turn was published for another handover, an even part.
   */
  Span spanOf(int index) {
    if (weeks == 1) {
      return span;
    }
    if (span.equals(squad.handover().weeks(week, weeks))) {
      return squad.handover().weeks(weekOf(index), 1);
    }
    Duration part = span.duration().dividedBy(weeks);
    Instant from = span.start().plus(part.multipliedBy(index));
    return new Span(from, index == weeks - 1 ? span.end() : from.plus(part));
  }

  Ratio value() {
    return squad.values().of(week, weeks);
  }

  /** The keys of its public holidays. */
  SortedSet<String> holidays() {
    return squad.values().names(week, weeks);
  }

  /** The turn and the weeks around it in which its gardener is not to be on duty. */
  Span withRest() {
    Handover handover = squad.handover();
    int rest = squad.policy().rest();
    Instant from = rest == 0 ? span.start() : handover.in(week.plus(-rest));
    Instant to = rest == 0 ? span.end() : handover.in(week.plus(weeks + rest));
    return new Span(from, to);
  }

  /** Week by week, then by squad. */
  @Override
  public int compareTo(Slot other) {
    int byWeek = week.compareTo(other.week);
    return byWeek != 0 ? byWeek : squad.id().compareTo(other.squad.id());
  }
}
