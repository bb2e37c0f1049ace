package io.allotment.rotation.closeitem;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closes what was left open, or opens it again. Anybody of the squad may. */
@RestController
class CloseItemController {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;

  CloseItemController(Commands<RotationEvent> commands, HandoverViews handovers) {
    this.commands = commands;
    this.handovers = handovers;
  }

  @PostMapping("/api/squads/{squad}/handovers/items/{item}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable SquadId squad, @PathVariable ItemId item, Caller caller, Act act) {
    send(squad, item, true, caller, act);
  }

  @PostMapping("/api/squads/{squad}/handovers/items/{item}/reopen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(@PathVariable SquadId squad, @PathVariable ItemId item, Caller caller, Act act) {
    send(squad, item, false, caller, act);
  }

  private void send(SquadId squad, ItemId item, boolean done, Caller caller, Act act) {
    handovers.inside(squad, caller);
    commands.send(act, new CloseItem(squad, item, new MemberId(caller.member()), done, act.at()));
  }
}
