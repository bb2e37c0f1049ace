package io.allotment.rotation.askback;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.DutyWeek;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks back about the note of a turn. Who takes it over does, or a lead of the squad for them. */
@RestController
class AskBackController {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;
  private final TextKeeper<RotationEvent> texts;

  AskBackController(
      Commands<RotationEvent> commands, HandoverViews handovers, TextKeeper<RotationEvent> texts) {
    this.commands = commands;
    this.handovers = handovers;
    this.texts = texts;
  }

  /** The line stands under {@code line}. */
  @PostMapping("/api/squads/{squad}/handovers/{week}/ask-back")
  HandoverView ask(
      @PathVariable SquadId squad,
      @PathVariable DutyWeek week,
      @RequestBody Map<String, String> body,
      Caller caller,
      Act act) {
    Draft line = Draft.of(Wording.line("What you ask", body.get("line")));
    handovers.inside(squad, caller);
    AskBack command =
        new AskBack(
            squad,
            week,
            new MemberId(caller.member()),
            caller.leads(squad.value()),
            line.ref(),
            act.at());
    texts.with(act.at(), List.of(line), () -> commands.send(act, command));
    return handovers.of(squad, week, caller);
  }
}
