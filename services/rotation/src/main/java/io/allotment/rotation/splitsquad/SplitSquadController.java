package io.allotment.rotation.splitsquad;

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
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets some of a squad go on as a squad of their own. An admin does, who opens squads; {@code
 * dryRun} only shows the effect.
 */
@RestController
class SplitSquadController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final Effects effects;

  SplitSquadController(Commands<RotationEvent> commands, Standings standings, Effects effects) {
    this.commands = commands;
    this.standings = standings;
    this.effects = effects;
  }

  /**
   * What splits off.
   *
   * @param squad the id of the new squad
   */
  record Body(SquadId squad, String name, Set<MemberId> members) {}

  @PostMapping("/api/squads/{squad}/split")
  Effect split(
      @PathVariable SquadId squad,
      @RequestBody Body body,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      Act act) {
    caller.mustBeAdmin();
    SplitSquad first = command(squad, body, act);
    Outcome<RotationEvent> outcome =
        dryRun ? commands.preview(first) : commands.send(act, () -> command(squad, body, act));
    return effects.of(outcome, first.rosters().squads().keySet(), act.at());
  }

  private SplitSquad command(SquadId squad, Body body, Act act) {
    return new SplitSquad(
        squad,
        body.squad(),
        body.name(),
        new TreeSet<>(body.members()),
        standings.neighbourhood(squad),
        act.at());
  }
}
