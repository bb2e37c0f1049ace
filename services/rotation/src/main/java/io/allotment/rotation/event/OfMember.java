package io.allotment.rotation.event;

import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.model.WorkingPattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to one member of one squad. */
public sealed interface OfMember extends InSquad {
  MemberId member();

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
}
