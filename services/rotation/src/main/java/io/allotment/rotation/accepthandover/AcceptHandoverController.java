package io.allotment.rotation.accepthandover;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverMark;
import io.allotment.rotation.view.handover.HandoverView;
import io.allotment.rotation.view.handover.HandoverViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Accepts the note of a turn. Who serves first after it does, or a lead of the squad for them. */
@RestController
class AcceptHandoverController {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;

  AcceptHandoverController(Commands<RotationEvent> commands, HandoverViews handovers) {
    this.commands = commands;
    this.handovers = handovers;
  }

  /** Accepts what {@code If-Match} names; without it, the note as it stands. */
  @PostMapping("/api/squads/{squad}/handovers/{week}/accept")
  ResponseEntity<HandoverView> accept(
      @PathVariable SquadId squad,
      @PathVariable DutyWeek week,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      Caller caller,
      Act act) {
    handovers.inside(squad, caller);
    commands.send(
        act,
        new AcceptHandover(
            squad,
            week,
            new MemberId(caller.member()),
            caller.leads(squad.value()),
            HandoverMark.seen(seen),
            act.at()));
    HandoverView view = handovers.of(squad, week, caller);
    return ResponseEntity.ok().eTag(HandoverMark.of(view.revision())).body(view);
  }
}
