package io.allotment.rotation.archivesquad;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.effect.Effect;
import io.allotment.rotation.view.effect.Effects;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends a squad, or lets it go on. A lead of the squad does; {@code dryRun} only shows the effect.
 */
@RestController
class ArchiveSquadController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Effects effects;

  ArchiveSquadController(Commands<RotationEvent> commands, Standings standings, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.effects = effects;
  }

  @PostMapping("/api/squads/{squad}/archive")
  Effect archive(
      @PathVariable SquadId squad,
      @RequestParam @Nullable DutyWeek from,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    ArchiveSquad first = command(squad, from, act);
    Outcome<RotationEvent> outcome =
        dryRun ? commands.preview(first) : commands.send(act, () -> command(squad, from, act));
    return effects.of(outcome, first.rosters().squads().keySet(), act.at());
  }

  private ArchiveSquad command(SquadId squad, @Nullable DutyWeek from, Act act) {
    return new ArchiveSquad(squad, from, standings.neighbourhood(squad), act.at());
  }
}
