package io.allotment.rotation.mergesquads;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a squad go into another one. Whoever leads both does; {@code dryRun} only shows the effect.
 */
@RestController
class MergeSquadsController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Effects effects;

  MergeSquadsController(Commands<RotationEvent> commands, Standings standings, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.effects = effects;
  }

  @PostMapping("/api/squads/{squad}/merge")
  Effect merge(
      @PathVariable SquadId squad,
      @RequestParam SquadId into,
      @RequestParam @Nullable DutyWeek from,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    caller.mustLead(squad.value());
    caller.mustLead(into.value());
    MergeSquads first = command(squad, into, from, act);
    Outcome<RotationEvent> outcome =
        dryRun
            ? commands.preview(first)
            : commands.send(act, () -> command(squad, into, from, act));
    return effects.of(outcome, first.rosters().squads().keySet(), act.at());
  }

  private MergeSquads command(SquadId squad, SquadId into, @Nullable DutyWeek from, Act act) {
    return new MergeSquads(
        squad, into, from, standings.neighbourhood(List.of(squad, into)), act.at());
  }
}
