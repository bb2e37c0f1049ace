package io.allotment.rotation.leaveoutofhours;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has somebody on call out of hours no more. Only they do. */
@RestController
class LeaveOutOfHoursController {

  private final Commands<RotationEvent> commands;

  LeaveOutOfHoursController(Commands<RotationEvent> commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/members/{member}/out-of-hours")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable MemberId member, @RequestParam SquadId squad, Caller caller, Act act) {
    Caller.require(
        caller.is(member.value()),
        "Only " + member + " may say that they are not on call out of hours. Ask them to.");
    commands.send(act, new LeaveOutOfHours(squad, member, act.at()));
  }
}
