package io.allotment.rotation.event;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Correction;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.HolidayWeek;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Pass;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Posting;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.SwapId;
import io.allotment.rotation.model.TextId;
import io.allotment.rotation.model.TextRef;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that happens in the rotation. {@link RotationTags} says what each is found by. */
public sealed interface RotationEvent {

  /** When it happened. */
  Instant at();

  /** What happened in one squad. */
  sealed interface InSquad extends RotationEvent {
    SquadId squad();
  }

  /** A squad began. */
  record SquadOpened(
      SquadId squad,
      String name,
      Handover handover,
      Policy policy,
      WorkingPattern workingDays,
      Instant at)
      implements InSquad {}

  /** A squad has other settings from now on; all of them are given. */
  record SquadChanged(
      SquadId squad,
      String name,
      Handover handover,
      Policy policy,
      WorkingPattern workingDays,
      Instant at)
      implements InSquad {}

  /**
   * A squad ends.
   *
   * @param from the first week that is not planned any more
   */
  record SquadArchived(SquadId squad, DutyWeek from, Instant at) implements InSquad {}

  /** A squad that was archived goes on. */
  record SquadRestored(SquadId squad, Instant at) implements InSquad {}

  /** What happened to one member of one squad. */
  sealed interface OfMember extends InSquad {
    MemberId member();
  }

  /**
   * Someone joined a squad, or came back to it; not opted in yet.
   *
   * @param shadowWeeks to be served beside a gardener before the first turn of their own
   * @param untrained said to be so, and so not taken as trained by the first plan
   * @param since takes part in turns from here on; null where no plan was drawn yet
   */
  record MemberAdded(
      SquadId squad,
      MemberId member,
      int order,
      Ratio share,
      Ratio allocation,
      WorkingPattern pattern,
      int shadowWeeks,
      boolean untrained,
      @Nullable Instant since,
      Instant at)
      implements OfMember {}

  /** A line of the roster reads otherwise from now on; all of it is given. */
  record MemberChanged(
      SquadId squad,
      MemberId member,
      int order,
      Ratio share,
      Ratio allocation,
      WorkingPattern pattern,
      Instant at)
      implements OfMember {}

  /** Someone left a squad. Their account stays in its ledger. */
  record MemberRemoved(SquadId squad, MemberId member, Instant at) implements OfMember {}

  /** A lead, an import or the first plan says that a member needs no more shadowing. */
  record MarkedTrained(SquadId squad, MemberId member, Instant at) implements OfMember {}

  /** An import says that a member needs shadowing although no plan was drawn yet. */
  record MarkedUntrained(SquadId squad, MemberId member, int shadowWeeks, Instant at)
      implements OfMember {}

  /**
   * A member takes part from now on.
   *
   * @param provisional put in by a lead or an import, and still to be confirmed by themselves
   * @param since takes part in turns from here on; null where no plan was drawn yet
   */
  record OptedIn(
      SquadId squad, MemberId member, boolean provisional, @Nullable Instant since, Instant at)
      implements OfMember {

    /**
     * From when on a member who opts in takes part: from the next turn, so that nobody owes for a
     * turn they could not have been picked for; unless they took part before or serve the running
     * turn.
     */
    public static @Nullable Instant since(SquadPlan plan, Member member, Instant at) {
      Turn running = plan.turnAt(at);
      boolean serving = running != null && member.id().equals(running.servingAt(at));
      return member.optIn().takesPart() || serving || !plan.planned() ? member.since() : at;
    }
  }

  /**
   * A member takes part no more.
   *
   * @param frozenToo gives up announced turns as well
   */
  record OptedOut(SquadId squad, MemberId member, boolean frozenToo, Instant at)
      implements OfMember {}

  /** A member brings a balance and their last turn along from another way of planning. */
  record AccountOpened(
      SquadId squad, MemberId member, Ratio balance, @Nullable DutyWeek lastServed, Instant at)
      implements OfMember {}

  /** What happened to one absence of a member. */
  sealed interface OfAbsence extends RotationEvent {
    MemberId member();

    AbsenceId absence();

    /** The squads they serve in at this time. */
    SortedSet<SquadId> squads();
  }

  /** A member will be, or was, away. The reason is neither asked nor kept. */
  record AbsenceRecorded(
      MemberId member, AbsenceId absence, Absence span, SortedSet<SquadId> squads, Instant at)
      implements OfAbsence {}

  /** An absence does not take place. */
  record AbsenceWithdrawn(MemberId member, AbsenceId absence, SortedSet<SquadId> squads, Instant at)
      implements OfAbsence {}

  /**
   * A squad's first plan was drawn.
   *
   * @param anchor the week of its first turn, from which longer turns are counted
   */
  record PlanDrawn(SquadId squad, DutyWeek anchor, Instant at) implements InSquad {}

  /** Turns were promised, each with the reasons it was decided by. */
  record TurnsPublished(SquadId squad, List<Turn> turns, Instant at) implements InSquad {
    public TurnsPublished {
      turns = List.copyOf(turns);
    }
  }

  /**
   * Published turns stand no more, because people had the plan laid out anew from the first of them
   * on; none of them was announced.
   *
   * @param turns as they stood
   */
  record TurnsWithdrawn(SquadId squad, List<Turn> turns, Instant at) implements InSquad {
    public TurnsWithdrawn {
      turns = List.copyOf(turns);
    }
  }

  /** One standing turn is another from now on; {@code turn} is put in its place. */
  sealed interface OfTurn extends InSquad {
    Turn turn();
  }

  /** A published turn, or a part of it, passed from one member to another. */
  record TurnReassigned(SquadId squad, MemberId from, MemberId to, Turn turn, Instant at)
      implements OfTurn {}

  /**
   * A turn, or a part of it, lost its gardener.
   *
   * @param from who held it; null where nobody did and only the reasons changed
   */
  record TurnEmptied(SquadId squad, @Nullable MemberId from, Turn turn, Instant at)
      implements OfTurn {}

  /** A gap found a gardener. */
  record GapFilled(SquadId squad, MemberId to, Turn turn, Instant at) implements OfTurn {}

  /** The holder of an announced turn can no longer serve it; what to do is for people to say. */
  record CoverNeeded(SquadId squad, MemberId holder, Turn turn, Instant at) implements OfTurn {}

  /** An announced turn that needed cover does not after all, its holder being able to serve it. */
  record CoverNoLongerNeeded(SquadId squad, @Nullable MemberId holder, Turn turn, Instant at)
      implements OfTurn {}

  /** A standing turn has another mentor, or none. */
  record MentorNamed(SquadId squad, Turn turn, Instant at) implements OfTurn {}

  /** A published turn starts or ends at another time, because the squad hands over at another. */
  record TurnRetimed(SquadId squad, Turn turn, Instant at) implements OfTurn {}

  /**
   * Somebody named another mentor for a turn.
   *
   * @param by who serves in the turn, or a lead
   */
  record MentorChosen(SquadId squad, MemberId by, Turn turn, Instant at) implements OfTurn {}

  /** What happened to one swap. */
  sealed interface OfSwap extends InSquad {
    SwapId swap();
  }

  /**
   * Somebody proposes that parts of turns change hands in one act.
   *
   * @param by who proposes it: one of those concerned, or a lead
   * @param undoes the swap that this one takes back; null for any other
   */
  record SwapProposed(
      SquadId squad,
      SwapId swap,
      MemberId by,
      List<Pass> passes,
      @Nullable SwapId undoes,
      Instant at)
      implements OfSwap {
    public SwapProposed {
      passes = List.copyOf(passes);
    }
  }

  /**
   * Somebody whom a swap asks agrees to it, or takes what it offers to anyone.
   *
   * @param by themselves, or a lead who says so for them
   */
  record SwapAgreed(SquadId squad, SwapId swap, MemberId member, MemberId by, Instant at)
      implements OfSwap {}

  /** A swap takes place: everybody it asks has agreed. The turns follow in events of their own. */
  record SwapMade(SquadId squad, SwapId swap, List<Pass> passes, Instant at) implements OfSwap {
    public SwapMade {
      passes = List.copyOf(passes);
    }
  }

  /** Somebody whom a swap asks does not want it, and it does not take place. */
  record SwapDeclined(SquadId squad, SwapId swap, MemberId member, Instant at) implements OfSwap {}

  /** Who proposed a swap asks no longer. */
  record SwapWithdrawn(SquadId squad, SwapId swap, MemberId by, Instant at) implements OfSwap {}

  /** What happened to how a squad counts public holidays. */
  sealed interface OfHolidays extends InSquad {}

  /**
   * A squad counts public holidays so from now on; {@link WeeksValued} says what that makes of its
   * weeks.
   *
   * @param policy null where it counts them no more
   */
  record HolidaysChosen(SquadId squad, @Nullable HolidayPolicy policy, Instant at)
      implements OfHolidays {}

  /**
   * It was decided what weeks are worth and which public holidays they have, by the calendars of
   * that day. Weeks that have begun are never among those that were valued before.
   *
   * @param from the first of these weeks
   * @param to the last
   * @param weeks those of them that are not as any other week
   */
  record WeeksValued(
      SquadId squad, DutyWeek from, DutyWeek to, SortedMap<DutyWeek, HolidayWeek> weeks, Instant at)
      implements OfHolidays {
    public WeeksValued {
      weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
    }
  }

  /**
   * What happened as duty changed hands: notes, things left open, pull-ins. What people wrote is in
   * none of these events; they refer to it.
   */
  sealed interface OfHandover extends InSquad permits OfNote, OfItem, OfPullIn, TextErased {

    /** The texts it refers to. */
    default List<TextRef> texts() {
      return List.of();
    }
  }

  /** An admin had a text erased: it is kept nowhere from then on, in no restored copy either. */
  record TextErased(SquadId squad, TextId text, Instant at) implements OfHandover {}

  /** What happened to what is paid for. */
  sealed interface OfPay extends InSquad permits OfOutOfHours {}

  /** A week that has ended was posted to the ledger; this happens once. */
  record WeekPosted(SquadId squad, Posting posting, Instant at) implements InSquad {}

  /** What became known of a posted week was put right in the ledger. */
  record PostingCorrected(SquadId squad, Correction correction, Instant at) implements InSquad {}
}
