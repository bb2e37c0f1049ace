package io.allotment.standalone.demo;

import io.allotment.rotation.accepthandover.AcceptHandover;
import io.allotment.rotation.accepthandover.AcceptHandoverDecider;
import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.addmember.AddMemberDecider;
import io.allotment.rotation.answerpullin.AnswerPullIn;
import io.allotment.rotation.answerpullin.AnswerPullInDecider;
import io.allotment.rotation.changemember.ChangeMember;
import io.allotment.rotation.changemember.ChangeMemberDecider;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHoursDecider;
import io.allotment.rotation.closeitem.CloseItem;
import io.allotment.rotation.closeitem.CloseItemDecider;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.OutOfHours;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.importroster.ImportRoster;
import io.allotment.rotation.importroster.ImportRosterDecider;
import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.joinoutofhours.JoinOutOfHours;
import io.allotment.rotation.joinoutofhours.JoinOutOfHoursDecider;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.openitem.OpenItem;
import io.allotment.rotation.openitem.OpenItemDecider;
import io.allotment.rotation.optin.OptIn;
import io.allotment.rotation.optin.OptInDecider;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.optout.OptOutDecider;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.planahead.PlanAheadDecider;
import io.allotment.rotation.pullinmentor.PullInMentor;
import io.allotment.rotation.pullinmentor.PullInMentorDecider;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.recordabsence.RecordAbsenceDecider;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.removemember.RemoveMemberDecider;
import io.allotment.rotation.withdrawabsence.WithdrawAbsence;
import io.allotment.rotation.withdrawabsence.WithdrawAbsenceDecider;
import io.allotment.rotation.writehandover.WriteHandover;
import io.allotment.rotation.writehandover.WriteHandoverDecider;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The story of the demo acted out by the deciders, as people and time would. */
final class ActedOut {

  private final List<RotationEvent> events = new ArrayList<>();
  private Handovers handovers = Handovers.EMPTY;
  private Standing standing = Standing.EMPTY;

  static ActedOut at(Instant now) {
    ActedOut acted = new ActedOut();
    DemoScript.acts(now).forEach(acted::act);
    return acted;
  }

  List<RotationEvent> events() {
    return events;
  }

  Handovers handovers() {
    return handovers;
  }

  SquadPlan squad(String id) {
    return Objects.requireNonNull(standing.squad(new SquadId(id)));
  }

  List<SquadPlan> squads() {
    return List.copyOf(standing.garden().squads().values());
  }

  Turn running(String squad, Instant now) {
    return Objects.requireNonNull(squad(squad).turnAt(now));
  }

  private void act(DemoAct act) {
    Instant at = act.at();
    switch (act) {
      case DemoAct.ImportsRoster roster -> importRoster(roster);
      case DemoAct.AddsMember adds -> {
        var line = new RosterLine(null, adds.share(), adds.allocation(), adds.workingDays(), null);
        send(AddMemberDecider.DECIDER, new AddMember(adds.squad(), adds.member(), line, at), act);
      }
      case DemoAct.ChangesHours hours -> {
        Ratio allocation =
            Objects.requireNonNull(standing.member(hours.squad(), hours.member())).allocation();
        var line = new RosterLine(null, hours.share(), allocation, hours.workingDays(), null);
        send(
            ChangeMemberDecider.DECIDER,
            new ChangeMember(hours.squad(), hours.member(), line, rosters(), at),
            act);
      }
      case DemoAct.RemovesMember removes ->
          send(
              RemoveMemberDecider.DECIDER,
              new RemoveMember(removes.squad(), removes.member(), rosters(), at),
              act);
      case DemoAct.OptsIn in ->
          send(OptInDecider.DECIDER, new OptIn(in.squad(), in.member(), false, rosters(), at), act);
      case DemoAct.OptsOut out ->
          send(
              OptOutDecider.DECIDER,
              new OptOut(out.squad(), out.member(), false, rosters(), at),
              act);
      case DemoAct.SaysAway away -> away(away.member(), away.absence(), away.days(), act);
      case DemoAct.TakesBack back ->
          send(
              WithdrawAbsenceDecider.DECIDER,
              new WithdrawAbsence(back.member(), back.absence(), rosters(), at),
              act);
      case DemoAct.GardenerSaysAway away -> {
        Turn turn = Objects.requireNonNull(squad(away.squad().value()).turns().get(away.week()));
        away(Objects.requireNonNull(turn.gardener()), away.absence(), away.days(), act);
      }
      case DemoAct.TimePasses passes ->
          send(PlanAheadDecider.DECIDER, new PlanAhead(rosters(), passes.at()), act);
      case DemoAct.PaysOutOfHours pays ->
          accept(
              ChooseOutOfHoursDecider.DECIDER
                  .decide()
                  .apply(
                      new ChooseOutOfHours(pays.squad(), pays.choice(), at),
                      outOfHours(pays.squad())),
              act);
      case DemoAct.IsOnCall call ->
          accept(
              JoinOutOfHoursDecider.DECIDER
                  .decide()
                  .apply(
                      new JoinOutOfHours(call.squad(), call.member(), call.zone().getId(), at),
                      outOfHours(call.squad())),
              act);
      case DemoAct.OfHandover of ->
          DemoNotes.deed(of, handovers).ifPresent(deed -> handOver(deed.command(), act));
    }
  }

  private void importRoster(DemoAct.ImportsRoster roster) {
    List<RosterRow> rows = DemoRosters.rows(roster.csv());
    Set<SquadId> squads = new TreeSet<>(standing.garden().squads().keySet());
    rows.forEach(row -> squads.add(row.squad()));
    List<ImportRoster.Line> lines =
        rows.stream().map(row -> new ImportRoster.Line(row, DemoRosters.member(row))).toList();
    send(
        ImportRosterDecider.DECIDER,
        new ImportRoster(lines, Rosters.in(standing, squads), roster.at()),
        roster);
  }

  private void away(MemberId member, AbsenceId id, Absence.Days days, DemoAct act) {
    var when = new RecordAbsence.When.Days(days.from(), days.to());
    send(
        RecordAbsenceDecider.DECIDER,
        new RecordAbsence(member, id, when, rosters(), act.at()),
        act);
  }

  /** How things stand out of hours, by what happened in the squad. */
  OutOfHours outOfHours(SquadId squad) {
    OutOfHours stands = OutOfHours.EMPTY;
    for (RotationEvent event : events) {
      if (event instanceof InSquad in && in.squad().equals(squad)) {
        stands = OutOfHours.EVOLVE.apply(stands, event);
      }
    }
    return stands;
  }

  private Rosters rosters() {
    return Rosters.in(standing, standing.garden().squads().keySet());
  }

  private void handOver(Object command, DemoAct act) {
    accept(
        switch (command) {
          case WriteHandover write -> decided(WriteHandoverDecider.DECIDER, write);
          case AcceptHandover accept -> decided(AcceptHandoverDecider.DECIDER, accept);
          case OpenItem open -> decided(OpenItemDecider.DECIDER, open);
          case CloseItem close -> decided(CloseItemDecider.DECIDER, close);
          case PullInMentor pullIn -> decided(PullInMentorDecider.DECIDER, pullIn);
          case AnswerPullIn answer -> decided(AnswerPullInDecider.DECIDER, answer);
          default -> throw new AssertionError(command);
        },
        act);
  }

  private <C> Decision<RotationEvent> decided(
      Decider<C, Handovers, RotationEvent> decider, C command) {
    return decider.decide().apply(command, handovers);
  }

  private <C> void send(Decider<C, Standing, RotationEvent> decider, C command, DemoAct act) {
    accept(decider.decide().apply(command, standing), act);
  }

  private void accept(Decision<RotationEvent> decision, DemoAct act) {
    switch (decision) {
      case Decision.Accepted<RotationEvent>(var accepted) -> {
        events.addAll(accepted);
        for (RotationEvent event : accepted) {
          handovers = Handovers.EVOLVE.apply(handovers, event);
        }
        standing = handovers.standing();
      }
      case Decision.Rejected<RotationEvent>(var rule, var detail) ->
          throw new AssertionError(act + ": " + rule.id() + ": " + detail);
    }
  }
}
