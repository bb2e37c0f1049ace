package io.allotment.rotation.model;

/**
 * Why a member was not among those picked from. To be named as such inside the squad, except opting
 * out; to anyone else each of them reads "not available".
 */
public sealed interface Reason {
  /** Does not take part. */
  record OptedOut() implements Reason {}

  /** Untrained: would serve this turn beside the gardener, {@code weeksLeft} weeks still to go. */
  record Shadowing(int weeksLeft) implements Reason {}

  /** Their own pattern contains none of the squad's working days of this week of the turn. */
  record NoWorkingDays(DutyWeek week) implements Reason {}

  /**
   * Away on {@code days} of the {@code of} days they would work in this week of the turn: too many.
   */
  record Away(DutyWeek week, int days, int of) implements Reason {}

  /** Gardener of another squad during the turn, or a part of it. */
  record ServingElsewhere(SquadId squad) implements Reason {}

  /** Joined after the turn had started. */
  record NotYetJoined() implements Reason {}

  /** No longer on the roster, and no guest either. */
  record Left() implements Reason {}

  /**
   * Eligible, but on duty too shortly before or after, in the turn that ends or starts in this
   * week.
   */
  record Resting(DutyWeek duty) implements Reason {}
}
