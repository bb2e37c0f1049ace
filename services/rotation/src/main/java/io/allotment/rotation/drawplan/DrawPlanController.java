package io.allotment.rotation.drawplan;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Draws a squad's first plan. A lead of the squad does. */
@RestController
class DrawPlanController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;

  DrawPlanController(Commands<RotationEvent> commands, Standings standings) {
    this.commands = commands;
    this.standings = standings;
  }

  @PostMapping("/api/squads/{squad}/plan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draw(@PathVariable SquadId squad, Caller caller, Act act) {
    caller.mustLead(squad.value());
    commands.send(act, () -> new DrawPlan(squad, standings.rosters(List.of(squad)), act.at()));
  }
}
