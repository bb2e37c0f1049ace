package io.allotment.rotation.openitem;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverView;
import io.allotment.rotation.view.handover.HandoverViews;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leaves something open in a turn. Who serves in it does, or a lead of the squad for them. */
@RestController
class OpenItemController {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;
  private final TextKeeper<RotationEvent> texts;

  OpenItemController(
      Commands<RotationEvent> commands, HandoverViews handovers, TextKeeper<RotationEvent> texts) {
    this.commands = commands;
    this.handovers = handovers;
    this.texts = texts;
  }

  /** What is open stands under {@code text}. */
  @PostMapping("/api/squads/{squad}/handovers/{week}/items")
  ResponseEntity<HandoverView> open(
      @PathVariable SquadId squad,
      @PathVariable DutyWeek week,
      @RequestBody Map<String, String> body,
      Caller caller,
      Act act) {
    Draft text = Draft.of(Wording.line("What is open", body.get("text")));
    handovers.inside(squad, caller);
    OpenItem command =
        new OpenItem(
            squad,
            new ItemId(UUID.randomUUID().toString()),
            week,
            new MemberId(caller.member()),
            caller.leads(squad.value()),
            text.ref(),
            act.at());
    texts.with(act.at(), List.of(text), () -> commands.send(act, command));
    return ResponseEntity.status(HttpStatus.CREATED).body(handovers.of(squad, week, caller));
  }
}
