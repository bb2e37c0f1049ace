package io.allotment.rotation.optout;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opts a member out, without asking why. Announced turns stay theirs unless they say otherwise. */
@RestController
class OptOutController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Effects effects;

  OptOutController(Commands<RotationEvent> commands, Standings standings, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.effects = effects;
  }

  @DeleteMapping("/api/squads/{squad}/members/{member}/opt-in")
  Effect optOut(
      @PathVariable SquadId squad,
      @PathVariable MemberId member,
      @RequestParam(defaultValue = "false") boolean frozen,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    boolean own = caller.is(member.value());
    Caller.require(
        own || caller.leads(squad.value()),
        "Only " + member + " or a lead of " + squad + " may opt them out. Ask one of them.");
    Caller.require(own || !frozen, "Only " + member + " may give up announced turns. Ask them to.");
    OptOut first = command(squad, member, frozen, act);
    Outcome<RotationEvent> outcome =
        dryRun
            ? commands.preview(first)
            : commands.send(
                act.onBehalfOf(member.value()), () -> command(squad, member, frozen, act));
    return effects.of(outcome, first.rosters().squads().keySet(), act.at());
  }

  private OptOut command(SquadId squad, MemberId member, boolean frozen, Act act) {
    return new OptOut(squad, member, frozen, standings.rostersOf(member), act.at());
  }
}
