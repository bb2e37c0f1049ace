package io.allotment.rotation.optin;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opts a member in: themselves for good, a lead provisionally. */
@RestController
class OptInController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;

  OptInController(Commands<RotationEvent> commands, Standings standings) {
    this.commands = commands;
    this.standings = standings;
  }

  @PutMapping("/api/squads/{squad}/members/{member}/opt-in")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void optIn(@PathVariable SquadId squad, @PathVariable MemberId member, Caller caller, Act act) {
    boolean own = caller.is(member.value());
    Caller.require(
        own || caller.leads(squad.value()),
        "Only " + member + " or a lead of " + squad + " may opt them in. Ask one of them.");
    commands.send(
        act.onBehalfOf(member.value()),
        () -> new OptIn(squad, member, !own, standings.rosters(List.of(squad)), act.at()));
  }
}
