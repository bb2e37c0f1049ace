package io.allotment.standalone.demo;

import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Interrupted;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import java.time.Instant;
import java.time.ZoneId;

/** Something that someone did, or time itself. */
public sealed interface DemoAct {

  /** When it was done. */
  Instant at();

  /** An admin imports rosters, as CSV text; who is opted in by it is so provisionally. */
  record ImportsRoster(Instant at, String csv) implements DemoAct {}

  /** A lead puts someone on a squad's roster; they shadow first. */
  record AddsMember(
      Instant at,
      SquadId squad,
      MemberId member,
      String name,
      String email,
      Ratio share,
      Ratio allocation,
      WorkingPattern workingDays)
      implements DemoAct {}

  /** A lead changes how much of full time, and on which days, a member works. */
  record ChangesHours(
      Instant at, SquadId squad, MemberId member, Ratio share, WorkingPattern workingDays)
      implements DemoAct {}

  /** A lead takes someone off a squad's roster. */
  record RemovesMember(Instant at, SquadId squad, MemberId member) implements DemoAct {}

  /** A member opts in, or confirms what an import said. */
  record OptsIn(Instant at, SquadId squad, MemberId member) implements DemoAct {}

  /** A member opts out; announced turns stay theirs. */
  record OptsOut(Instant at, SquadId squad, MemberId member) implements DemoAct {}

  /** A member says when they are away. */
  record SaysAway(Instant at, MemberId member, AbsenceId absence, Absence.Days days)
      implements DemoAct {}

  /** A member is not away after all. */
  record TakesBack(Instant at, MemberId member, AbsenceId absence) implements DemoAct {}

  /**
   * Whoever is the gardener of a squad's turn by then says that they are away.
   *
   * @param week in which the turn starts, or one of its weeks
   */
  record GardenerSaysAway(
      Instant at, SquadId squad, DutyWeek week, AbsenceId absence, Absence.Days days)
      implements DemoAct {}

  /** What is written down about handing over. It is left out where nobody is there to do it. */
  sealed interface OfHandover extends DemoAct {
    SquadId squad();
  }

  /** The gardener writes the note of a turn that ends within hours. */
  record WritesNote(
      Instant at, SquadId squad, String learned, String watch, Interrupted interrupted)
      implements OfHandover {}

  /** The next gardener accepts the note of the turn that ended hours ago. */
  record AcceptsNote(Instant at, SquadId squad) implements OfHandover {}

  /** The gardener leaves something open. */
  record LeavesOpen(Instant at, SquadId squad, ItemId item, String text) implements OfHandover {}

  /** The gardener of the moment closes what was left open. */
  record Closes(Instant at, SquadId squad, ItemId item) implements OfHandover {}

  /** The gardener pulls in the mentor. */
  record PullsIn(Instant at, SquadId squad, PullInId pullIn, String tried, String needed)
      implements OfHandover {}

  /** The mentor answers. */
  record Answers(Instant at, SquadId squad, PullInId pullIn, String line) implements OfHandover {}

  /** A lead says what an hour of duty out of hours is paid. */
  record PaysOutOfHours(Instant at, SquadId squad, ChooseOutOfHours.Choice choice)
      implements DemoAct {}

  /** A member is on call out of hours from now on, on a clock. */
  record IsOnCall(Instant at, SquadId squad, MemberId member, ZoneId zone) implements DemoAct {}

  /** The plans of all squads are carried on to here. */
  record TimePasses(Instant at) implements DemoAct {}
}
