package io.allotment.rotation.roster;

import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.changemember.ChangeMember;
import io.allotment.rotation.directory.DirectoryEntries;
import io.allotment.rotation.directory.Entry;
import io.allotment.rotation.event.RosterLine;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.WorkingPattern;
import io.allotment.rotation.removemember.RemoveMember;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A line of a squad's roster. A lead of the squad writes and strikes it. */
@RestController
class MemberController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final DirectoryEntries directory;
  private final Effects effects;

  MemberController(
      Commands<RotationEvent> commands,
      Standings standings,
      DirectoryEntries directory,
      Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.directory = directory;
    this.effects = effects;
  }

  /** The line asked for; what is left out stays, or is full time on weekdays for who is new. */
  record Body(
      @Nullable String name,
      @Nullable String email,
      @Nullable Integer order,
      @Nullable Ratio share,
      @Nullable Ratio allocation,
      @Nullable Set<DayOfWeek> workingDays,
      @Nullable Boolean trained) {}

  @PutMapping("/api/squads/{squad}/members/{member}")
  Effect put(
      @PathVariable SquadId squad,
      @PathVariable MemberId member,
      @RequestBody Body body,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    if (dryRun) {
      return effect(commands.preview(command(squad, member, body, act)), squad, member, act);
    }
    Outcome<RotationEvent> outcome =
        directory.with(
            act,
            List.of(new Entry(member, body.name(), body.email())),
            () -> commands.send(act, () -> command(squad, member, body, act)));
    return effect(outcome, squad, member, act);
  }

  private Object command(SquadId squad, MemberId member, Body body, Act act) {
    Standing standing = standings.of(List.of(squad), List.of(member));
    var present = standing.member(squad, member);
    RosterLine line =
        new RosterLine(
            body.order(),
            orElse(body.share(), present == null ? Ratio.ONE : present.share()),
            orElse(body.allocation(), present == null ? Ratio.ONE : present.allocation()),
            body.workingDays() == null
                ? present == null ? WorkingPattern.WEEKDAYS : present.pattern()
                : new WorkingPattern(body.workingDays()),
            body.trained());
    return present == null
        ? new AddMember(squad, member, line, act.at())
        : new ChangeMember(squad, member, line, standings.rostersOf(member), act.at());
  }

  private static Ratio orElse(@Nullable Ratio given, Ratio otherwise) {
    return Objects.requireNonNullElse(given, otherwise);
  }

  @DeleteMapping("/api/squads/{squad}/members/{member}")
  Effect delete(
      @PathVariable SquadId squad,
      @PathVariable MemberId member,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    RemoveMember first = remove(squad, member, act);
    Outcome<RotationEvent> outcome =
        dryRun ? commands.preview(first) : commands.send(act, () -> remove(squad, member, act));
    return effect(outcome, squad, member, act);
  }

  private RemoveMember remove(SquadId squad, MemberId member, Act act) {
    return new RemoveMember(squad, member, standings.rostersOf(member), act.at());
  }

  private Effect effect(Outcome<RotationEvent> outcome, SquadId squad, MemberId member, Act act) {
    Set<SquadId> squads = new TreeSet<>(Set.of(squad));
    squads.addAll(standings.rostersOf(member).squads().keySet());
    return effects.of(outcome, squads, act.at());
  }
}
