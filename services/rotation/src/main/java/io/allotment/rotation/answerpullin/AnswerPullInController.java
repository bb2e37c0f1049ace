package io.allotment.rotation.answerpullin;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverView.PullInView;
import io.allotment.rotation.view.handover.HandoverViews;
import io.allotment.rotation.view.handover.PullIns;
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

/** Answers a pull-in. The mentor who was asked does, or a lead of the squad for them. */
@RestController
class AnswerPullInController {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;
  private final PullIns pullIns;
  private final TextKeeper<RotationEvent> texts;

  AnswerPullInController(
      Commands<RotationEvent> commands,
      HandoverViews handovers,
      PullIns pullIns,
      TextKeeper<RotationEvent> texts) {
    this.commands = commands;
    this.handovers = handovers;
    this.pullIns = pullIns;
    this.texts = texts;
  }

  /** The answer stands under {@code line}. */
  @PostMapping("/api/squads/{squad}/pull-ins/{pullIn}/answer")
  PullInView answer(
      @PathVariable SquadId squad,
      @PathVariable PullInId pullIn,
      @RequestBody Map<String, String> body,
      Caller caller,
      Act act) {
    Draft line = Draft.of(Wording.line("Your answer", body.get("line")));
    handovers.inside(squad, caller);
    AnswerPullIn command =
        new AnswerPullIn(
            squad,
            pullIn,
            new MemberId(caller.member()),
            caller.leads(squad.value()),
            line.ref(),
            act.at());
    texts.with(act.at(), List.of(line), () -> commands.send(act, command));
    return pullIns.of(squad, pullIn, caller);
  }
}
