package io.allotment.rotation.joinoutofhours;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts somebody on call out of hours. Only they do. */
@RestController
class JoinOutOfHoursController {

  private final Commands<RotationEvent> commands;

  JoinOutOfHoursController(Commands<RotationEvent> commands) {
    this.commands = commands;
  }

  @PutMapping("/api/members/{member}/out-of-hours")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void join(
      @PathVariable MemberId member,
      @RequestParam SquadId squad,
      @RequestParam String zone,
      Caller caller,
      Act act) {
    Caller.require(
        caller.is(member.value()),
        "Only " + member + " may say that they are on call out of hours. Ask them to.");
    commands.send(act, new JoinOutOfHours(squad, member, zone, act.at()));
  }
}
