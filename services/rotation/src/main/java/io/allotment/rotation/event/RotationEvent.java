package io.allotment.rotation.event;

import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Correction;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Handover;
import io.allotment.rotation.model.HolidayPolicy;
import io.allotment.rotation.model.HolidayWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Policy;
import io.allotment.rotation.model.Posting;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
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
  sealed interface InSquad extends RotationEvent
      permits SquadOpened,
          SquadChanged,
          SquadArchived,
          SquadRestored,
          OfMember,
          PlanDrawn,
          TurnsPublished,
          TurnsWithdrawn,
          OfTurn,
          OfSwap,
          OfHolidays,
          OfHandover,
          OfPay,
          WeekPosted,
          PostingCorrected {
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
