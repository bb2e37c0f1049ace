package io.allotment.rotation.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A squad as the planner sees it: settings, roster, turns as they stand, and ledger. A fold of
 * events builds it step by step with the {@code with} methods.
 *
 * @param workingDays the squad's working days
 * @param anchor the week of the first turn, from which longer turns are counted; null until a plan
 *     is drawn, and nothing is planned before
 * @param until the week from which on nothing is planned any more, the squad being archived; null
 *     while it goes on
 * @param members the roster
 * @param guests people who took a turn or a part of one when they were not on the roster and may
 *     keep it, until they leave or opt out
 * @param turns the turns that stand, by start week: served, announced and published ones
 */
public record SquadPlan(
    SquadId id,
    Handover handover,
    WorkingPattern workingDays,
    Policy policy,
    WeekValues values,
    @Nullable DutyWeek anchor,
    @Nullable DutyWeek until,
    SortedMap<MemberId, Member> members,
    SortedSet<MemberId> guests,
    SortedMap<DutyWeek, Turn> turns,
    Ledger ledger)
    implements TurnsInTime {
  public SquadPlan {
    members = Sorted.map(members);
    guests = Sorted.set(guests);
    turns = Sorted.map(turns);
  }

  /** A squad without members and without a plan. */
  public static SquadPlan of(SquadId id, Handover handover) {
    return new SquadPlan(
        id,
        handover,
        WorkingPattern.WEEKDAYS,
        Policy.DEFAULT,
        WeekValues.ONE,
        null,
        null,
        Sorted.noMap(),
        Sorted.noSet(),
        Sorted.noMap(),
        Ledger.EMPTY);
  }

  /** Whether a plan was drawn. */
  public boolean planned() {
    return anchor != null;
  }

  /** Whether the squad is archived, be it from a week to come on. */
  public boolean archived() {
    return until != null;
  }

  /** Whether a week is planned as far as the squad goes on. */
  boolean goesOnIn(DutyWeek week) {
    return until == null || week.compareTo(until) < 0;
  }

  /** Whether somebody is a guest with a turn, or a part of one, that is not posted. */
  public boolean isServedByGuest(MemberId person) {
    return guests.contains(person)
        && turns.values().stream()
            .anyMatch(turn -> !ledger.isPosted(turn.lastWeek()) && !turn.heldBy(person).isEmpty());
  }

  public SquadPlan withSettings(Handover when, WorkingPattern days, Policy rules) {
    return new SquadPlan(
        id, when, days, rules, values, anchor, until, members, guests, turns, ledger);
  }

  public SquadPlan withValues(WeekValues worth) {
    return new SquadPlan(
        id, handover, workingDays, policy, worth, anchor, until, members, guests, turns, ledger);
  }

  /**
   * With a plan drawn from this week on, or, where one is, with the phase of longer turns set anew.
   */
  public SquadPlan withAnchor(@Nullable DutyWeek week) {
    return new SquadPlan(
        id, handover, workingDays, policy, values, week, until, members, guests, turns, ledger);
  }

  /** Archived from a week on; going on again where that is null. */
  public SquadPlan withUntil(@Nullable DutyWeek week) {
    return new SquadPlan(
        id, handover, workingDays, policy, values, anchor, week, members, guests, turns, ledger);
  }

  /**
   * With a member put on the roster or changed. Who was a guest keeps what they took. The account
   * is opened apart, see {@link #withLedger}.
   */
  public SquadPlan withMember(Member member) {
    return withMembers(Sorted.with(members, member.id(), member));
  }

  /** Without a member, who is no guest either. */
  public SquadPlan withoutMember(MemberId member) {
    return withMembers(Sorted.without(members, member)).withoutGuest(member);
  }

  /** With nobody keeping what they took as a guest. */
  public SquadPlan withoutGuest(MemberId person) {
    return guests.contains(person)
        ? withGuests(Sorted.set(guests.stream().filter(one -> !one.equals(person)).toList()))
        : this;
  }

  public SquadPlan withMembers(Map<MemberId, Member> roster) {
    SortedMap<MemberId, Member> all = Sorted.map(roster);
    return new SquadPlan(
        id, handover, workingDays, policy, values, anchor, until, all, guests, turns, ledger);
  }

  public SquadPlan withGuests(Set<MemberId> people) {
    SortedSet<MemberId> all = Sorted.set(people);
    return new SquadPlan(
        id, handover, workingDays, policy, values, anchor, until, members, all, turns, ledger);
  }

  /** Without the turns that start in these weeks. */
  public SquadPlan withoutTurns(Collection<DutyWeek> weeks) {
    TreeMap<DutyWeek, Turn> rest = new TreeMap<>(turns);
    rest.keySet().removeAll(weeks);
    return withTurns(rest);
  }

  /** With a turn put in, or put in the place of the one that started in the same week. */
  public SquadPlan withTurn(Turn turn) {
    return withTurns(Sorted.with(turns, turn.week(), turn));
  }

  public SquadPlan withTurns(Map<DutyWeek, Turn> all) {
    SortedMap<DutyWeek, Turn> turnsNow = Sorted.map(all);
    return new SquadPlan(
        id,
        handover,
        workingDays,
        policy,
        values,
        anchor,
        until,
        members,
        guests,
        turnsNow,
        ledger);
  }

  public SquadPlan withLedger(Ledger accounts) {
    return new SquadPlan(
        id, handover, workingDays, policy, values, anchor, until, members, guests, turns, accounts);
  }
}
