package io.allotment.rotation.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Who serves when, and why. Functions of a {@link Garden} and, where it matters, of the time; the
 * same garden gives the same answer however it was put together. Squads that were never planned
 * ({@link SquadPlan#planned}) are looked at for whom they could lend and otherwise left alone.
 *
 * <p>Duty is the carpool problem: in each week the eligible owe by their shares, who serves is
 * credited, and the next to serve is who owes most (R. Fagin, J. H. Williams, A fair carpool
 * scheduling algorithm, 1983; M. Ajtai et al., Fairness in scheduling, 1998).
 */
public final class Planner {
  private Planner() {}

  /** Who may serve the turn that starts in a week, and why the others may not. */
  public static Eligibility eligibility(Garden garden, SquadId squad, DutyWeek week) {
    return Eligibility.of(new Board(garden), slot(garden, squad, week));
  }

  /**
   * The turn that starts in a week as it would be picked: its gardener with the reasons, or a gap
   * with its remedies.
   */
  public static Turn pick(Garden garden, SquadId squad, DutyWeek week, Instant now) {
    return Extension.fill(new Board(garden), slot(garden, squad, week), now);
  }

  /**
   * The turns to be published: for each planned squad those that are missing after its last one, or
   * from its anchor, as far as its policy publishes. Squads are planned week by week, then by id,
   * so that who was taken first stays taken. Turns that are over before they could be planned are
   * gaps.
   */
  public static List<Planned> extend(Garden garden, Instant now) {
    return Extension.run(new Board(garden), now, Policy::publishedWeeks);
  }

  /** The turns after those that stand, as far as the policies forecast; never stored. */
  public static List<Planned> forecast(Garden garden, Instant now) {
    return Extension.run(new Board(garden), now, Policy::forecastWeeks);
  }

  /** The missing turns that start before so many weeks from now. */
  public static List<Planned> extend(Garden garden, Instant now, int weeks) {
    return Extension.run(new Board(garden), now, _ -> weeks);
  }

  /**
   * What must change in the turns that stand, given what is known now. Looks only at turns that are
   * not over: a published turn, or a part of it, whose holder became ineligible or left passes to
   * the highest balance; a published gap that someone can fill is filled; an announced turn whose
   * holder became ineligible is marked with the options, or unmarked; one whose holder left is
   * emptied; a mentor who is no longer able is replaced. Where squads share members, applying it
   * again finds whom one change has freed for another squad.
   */
  public static List<Change> repair(Garden garden, Instant now) {
    return Repair.run(garden, now);
  }

  /**
   * Empties what a member holds of announced turns, which only their own word does; the garden is
   * the one before they opted out.
   */
  public static List<Change> giveUp(Garden garden, SquadId squad, MemberId member, Instant now) {
    SquadPlan plan = garden.squad(squad);
    return plan == null ? List.of() : Repair.giveUp(garden, plan, member, now);
  }

  /**
   * The turns from a week on that change when the squad hands over at another time than before, to
   * be put in the place of those of the same week. Who serves which week stays.
   */
  public static List<Turn> retime(Garden garden, SquadId squad, DutyWeek from) {
    SquadPlan plan = garden.squad(squad);
    return plan == null ? List.of() : Retiming.of(plan, from);
  }

  /**
   * Who shadows which of the turns that stand and are not posted: who joined after a turn was
   * published shadows it all the same, though the turn does not say so.
   */
  public static SortedMap<DutyWeek, SortedSet<MemberId>> shadows(Garden garden, SquadId squad) {
    SquadPlan plan = garden.squad(squad);
    return plan == null ? Sorted.noMap() : Shadows.of(new Board(garden), plan);
  }

  /** The postings of the weeks that have ended and are not posted yet, by squad, then by week. */
  public static List<Posted> postings(Garden garden, Instant now) {
    return Postings.due(new Board(garden), now);
  }

  /**
   * The balances before anything that the turn of a week asks: what is posted, plus what the weeks
   * between ask of everyone, less what is planned to be served in them.
   */
  public static SortedMap<MemberId, Ratio> balances(Garden garden, SquadId squad, DutyWeek week) {
    Slot slot = slot(garden, squad, week);
    return Balances.before(new Board(garden), slot.squad(), week);
  }

  /**
   * The present options for a turn that stands and needs cover, or is empty in part or in whole;
   * none where it is neither.
   */
  public static List<NeedsCover.Option> options(
      Garden garden, SquadId squad, DutyWeek week, Instant now) {
    Slot slot = slot(garden, squad, week);
    Turn turn = slot.squad().turns().get(week);
    if (turn == null) {
      return List.of();
    }
    NeedsCover mark = turn.needsCover();
    return Options.of(new Board(garden), slot, turn, mark == null ? null : mark.holder(), now);
  }

  /**
   * What is said of the gap in a turn that stands, with those of its remedies that help as things
   * are now; null where there is no gap.
   */
  public static @Nullable Gap gap(Garden garden, SquadId squad, DutyWeek week) {
    Slot slot = slot(garden, squad, week);
    Turn turn = slot.squad().turns().get(week);
    Gap gap = turn == null ? null : turn.gap();
    return turn == null || gap == null
        ? null
        : Gaps.present(gap, new Board(garden), slot, turn.holes());
  }

  /**
   * Why somebody cannot take a part of a turn that stands; null if they can. All of a turn asks
   * what a pick asks, save rest; a part of it only that their days in that part are free. Somebody
   * who is not on the roster is judged as a guest, who need only be free.
   *
   * @throws IllegalArgumentException when no such turn stands or the part lies outside it
   */
  public static @Nullable Reason fit(
      Garden garden, SquadId squad, DutyWeek week, MemberId member, Span part) {
    Slot slot = slot(garden, squad, week);
    if (!slot.span().encloses(part)) {
      throw new IllegalArgumentException("That part lies outside turn " + week + ".");
    }
    return Fitness.toTake(new Board(garden), slot, member, part);
  }

  /**
   * Why parts of a squad's turns cannot pass in one act; none where they can. Everybody is judged
   * as if the others had passed on theirs already.
   */
  public static List<Flaw> flaws(Garden garden, SquadId squad, List<Pass> passes, Instant now) {
    return Passing.flaws(garden, plan(garden, squad), passes, now);
  }

  /**
   * What becomes of a squad's turns when parts of them pass, one change for each in order; {@link
   * #repair} then sees to marks and mentors.
   */
  public static List<Change> pass(Garden garden, SquadId squad, List<Pass> passes) {
    return Passing.changes(plan(garden, squad), passes);
  }

  private static SquadPlan plan(Garden garden, SquadId id) {
    SquadPlan squad = garden.squad(id);
    if (squad == null) {
      throw new IllegalArgumentException("There is no squad " + id + ".");
    }
    return squad;
  }

  private static Slot slot(Garden garden, SquadId id, DutyWeek week) {
    SquadPlan squad = plan(garden, id);
    Turn turn = squad.turns().get(week);
    return turn == null ? Slot.of(squad, week) : Slot.of(squad, turn);
  }
}
