package io.allotment.rotation.restoresquad;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets a squad go on. A lead of the squad does; {@code dryRun} only shows the effect. */
@RestController
class RestoreSquadController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Effects effects;

  RestoreSquadController(Commands<RotationEvent> commands, Standings standings, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.effects = effects;
  }

  @PostMapping("/api/squads/{squad}/restore")
  Effect restore(
      @PathVariable SquadId squad,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    RestoreSquad first = command(squad, act);
    Outcome<RotationEvent> outcome =
        dryRun ? commands.preview(first) : commands.send(act, () -> command(squad, act));
    return effects.of(outcome, first.rosters().squads().keySet(), act.at());
  }

  private RestoreSquad command(SquadId squad, Act act) {
    return new RestoreSquad(squad, standings.neighbourhood(squad), act.at());
  }
}
