package io.allotment.rotation.namementor;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverView;
import io.allotment.rotation.view.handover.HandoverViews;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names the mentor of a turn. Who serves in it does, or a lead of the squad. */
@RestController
class NameMentorController {

  private final Commands<RotationEvent> commands;
  private final Standings standings;
  private final HandoverViews handovers;

  NameMentorController(
      Commands<RotationEvent> commands, Standings standings, HandoverViews handovers) {
    this.commands = commands;
    this.standings = standings;
    this.handovers = handovers;
  }

  @PutMapping("/api/squads/{squad}/handovers/{week}/mentor/{mentor}")
  HandoverView name(
      @PathVariable SquadId squad,
      @PathVariable DutyWeek week,
      @PathVariable MemberId mentor,
      Caller caller,
      Act act) {
    handovers.inside(squad, caller);
    commands.send(
        act,
        () ->
            new NameMentor(
                squad,
                week,
                mentor,
                new MemberId(caller.member()),
                caller.leads(squad.value()),
                standings.neighbourhood(squad),
                act.at()));
    return handovers.of(squad, week, caller);
  }
}
