package io.allotment.community.model;

import java.util.Locale;

/**
 * What stands on an agenda, with its figures. Days are counted from the epoch, amounts are in
 * thousandths of a day of one person, shares in hundredths of a percent, ages in days.
 */
public enum ItemKind {
  /** Nobody tends a squad's garden now: from, until, hours; about a week. */
  GAP(Part.ROSTER),
  /** Nobody will: from, until, hours; about a week. */
  GAP_AHEAD(Part.ROSTER),
  /** Something was handed over again and again: times, first, last; about that. */
  COMES_BACK(Part.ROSTER),
  /** The mentor of a squad was pulled in: times, unanswered. */
  PULLED_IN(Part.ROSTER),
  /** Stories of several squads turned out to be about one thing: stories, squads, oldest. */
  NEW_THEME(Part.BACKLOG),
  /** There are more of them: stories, before, squads, oldest. */
  GROWING_THEME(Part.BACKLOG),
  /** A story that nobody has done for longest: age. */
  OLDEST(Part.BACKLOG),
  /** What a squad does shifted to the operational, or from it: before, now. */
  SHIFT(Part.MIX),
  /** A squad keeps less for improvement than the floor: kept, floor. */
  BELOW_FLOOR(Part.RESERVE),
  /** A squad owes improvement: owed, before. */
  DEBT(Part.RESERVE),
  /** Time was taken from what it is kept for: amount, day; about iteration and raid. */
  RAID(Part.RAIDS),
  /** So it was, and nobody said why: amount, day; about iteration and raid. */
  RAID_UNDECLARED(Part.RAIDS),
  /** A decision should be done by now: due, late. */
  DECISION_DUE(Part.DECISIONS),
  /** Capacity refused what was decided: due. */
  EFFECT_REFUSED(Part.DECISIONS),
  /** A decision is still to be done: due. */
  DECISION_OPEN(Part.DECISIONS);

  private final Part part;

  ItemKind(Part part) {
    this.part = part;
  }

  /** Where it is looked at. */
  public Part part() {
    return part;
  }

  /** What it is called where programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
