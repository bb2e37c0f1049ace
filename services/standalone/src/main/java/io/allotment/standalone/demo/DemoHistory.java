package io.allotment.standalone.demo;

import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.changemember.ChangeMember;
import io.allotment.rotation.chooseoutofhours.ChooseOutOfHours;
import io.allotment.rotation.directory.DirectoryEntries;
import io.allotment.rotation.directory.Entry;
import io.allotment.rotation.event.Handovers;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.importroster.ImportRoster;
import io.allotment.rotation.importroster.RosterRow;
import io.allotment.rotation.joinoutofhours.JoinOutOfHours;
import io.allotment.rotation.model.Absence;
import io.allotment.rotation.model.AbsenceId;
import io.allotment.rotation.model.Member;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.SquadPlan;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.optin.OptIn;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.planahead.PlanAhead;
import io.allotment.rotation.recordabsence.RecordAbsence;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.withdrawabsence.WithdrawAbsence;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.text.TextKeeper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the story of the demo to an empty rotation, by the commands people and time would give.
 * Each act has a key of its own, so that a story broken off is taken up where it was.
 */
public final class DemoHistory {

  private final Commands<RotationEvent> commands;
  private final DirectoryEntries directory;
  private final TextKeeper<RotationEvent> texts;
  private Handovers handovers = Handovers.EMPTY;

  public DemoHistory(
      Commands<RotationEvent> commands,
      DirectoryEntries directory,
      TextKeeper<RotationEvent> texts) {
    this.commands = commands;
    this.directory = directory;
    this.texts = texts;
  }

  /** Tells the whole story as it is at an instant; telling it again changes nothing. */
  public void tell(Instant now) {
    int count = 0;
    for (DemoAct act : DemoScript.acts(now)) {
      count++;
      Act who = Act.ofService("demo", "story/" + count, act.at());
      for (RotationEvent event : done(act, who)) {
        handovers = Handovers.EVOLVE.apply(handovers, event);
      }
    }
  }

  private List<RotationEvent> done(DemoAct act, Act who) {
    if (act instanceof DemoAct.OfHandover of) {
      return DemoNotes.deed(of, handovers)
          .map(
              deed ->
                  texts
                      .with(act.at(), deed.texts(), () -> commands.send(who, deed.command()))
                      .events())
          .orElse(List.of());
    }
    return directory.with(who, entries(act), () -> commands.send(who, command(act))).events();
  }

  private Standing standing() {
    return handovers.standing();
  }

  private static List<Entry> entries(DemoAct act) {
    return switch (act) {
      case DemoAct.ImportsRoster(var at, var csv) ->
          DemoRosters.rows(csv).stream()
              .map(row -> new Entry(DemoRosters.member(row), row.name(), row.email()))
              .toList();
      case DemoAct.AddsMember adds -> List.of(new Entry(adds.member(), adds.name(), adds.email()));
      default -> List.of();
    };
  }

  private Object command(DemoAct act) {
    Instant at = act.at();
    return switch (act) {
      case DemoAct.ImportsRoster roster -> roster(roster);
      case DemoAct.AddsMember adds ->
          new AddMember(
              adds.squad(),
              adds.member(),
              new RosterLine(null, adds.share(), adds.allocation(), adds.workingDays(), null),
              at);
      case DemoAct.ChangesHours hours ->
          new ChangeMember(
              hours.squad(),
              hours.member(),
              new RosterLine(
                  null,
                  hours.share(),
                  member(hours.squad(), hours.member()).allocation(),
                  hours.workingDays(),
                  null),
              rosters(),
              at);
      case DemoAct.RemovesMember removes ->
          new RemoveMember(removes.squad(), removes.member(), rosters(), at);
      case DemoAct.OptsIn in -> new OptIn(in.squad(), in.member(), false, rosters(), at);
      case DemoAct.OptsOut out -> new OptOut(out.squad(), out.member(), false, rosters(), at);
      case DemoAct.SaysAway away -> away(away.member(), away.absence(), away.days(), at);
      case DemoAct.TakesBack back ->
          new WithdrawAbsence(back.member(), back.absence(), rosters(), at);
      case DemoAct.GardenerSaysAway away -> {
        SquadPlan plan = Objects.requireNonNull(standing().squad(away.squad()));
        Turn turn = Objects.requireNonNull(plan.turns().get(away.week()));
        MemberId gardener = Objects.requireNonNull(turn.gardener());
        yield away(gardener, away.absence(), away.days(), at);
      }
      case DemoAct.PaysOutOfHours pays -> new ChooseOutOfHours(pays.squad(), pays.choice(), at);
      case DemoAct.IsOnCall call ->
          new JoinOutOfHours(call.squad(), call.member(), call.zone().getId(), at);
      case DemoAct.TimePasses passes -> new PlanAhead(rosters(), passes.at());
      case DemoAct.OfHandover of -> throw new IllegalStateException(of + " is done with its texts");
    };
  }

  private ImportRoster roster(DemoAct.ImportsRoster roster) {
    List<RosterRow> rows = DemoRosters.rows(roster.csv());
    Set<SquadId> squads = new TreeSet<>(standing().garden().squads().keySet());
    rows.forEach(row -> squads.add(row.squad()));
    return new ImportRoster(
        rows.stream().map(row -> new ImportRoster.Line(row, DemoRosters.member(row))).toList(),
        Rosters.in(standing(), squads),
        roster.at());
  }

  private RecordAbsence away(MemberId member, AbsenceId id, Absence.Days days, Instant at) {
    var when = new RecordAbsence.When.Days(days.from(), days.to());
    return new RecordAbsence(member, id, when, rosters(), at);
  }

  private Member member(SquadId squad, MemberId member) {
    return Objects.requireNonNull(standing().member(squad, member));
  }

  private Rosters rosters() {
    return Rosters.in(standing(), standing().garden().squads().keySet());
  }
}
