package io.allotment.rotation.pullinmentor;

import io.allotment.rotation.event.OfPullIn.MentorPulledIn;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.view.handover.HandoverView.PullInView;
import io.allotment.rotation.view.handover.HandoverViews;
import io.allotment.rotation.view.handover.PullIns;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.Outcome;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.Draft;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.runtime.text.Wording;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pulls in the mentor of the running turn. The gardener of the moment does, or a lead for them. */
@RestController
class PullInMentorController {

  private final Commands<RotationEvent> commands;
  private final HandoverViews handovers;
  private final PullIns pullIns;
  private final TextKeeper<RotationEvent> texts;

  PullInMentorController(
      Commands<RotationEvent> commands,
      HandoverViews handovers,
      PullIns pullIns,
      TextKeeper<RotationEvent> texts) {
    this.commands = commands;
    this.handovers = handovers;
    this.pullIns = pullIns;
    this.texts = texts;
  }

  /** Two lines: what was tried, and what is needed. */
  record Body(@Nullable String tried, @Nullable String needed) {}

  @PostMapping("/api/squads/{squad}/pull-ins")
  ResponseEntity<PullInView> pullIn(
      @PathVariable SquadId squad, @RequestBody Body body, Caller caller, Act act) {
    Draft tried = Draft.of(Wording.line("What you tried", body.tried()));
    Draft needed = Draft.of(Wording.line("What you need", body.needed()));
    handovers.inside(squad, caller);
    PullInMentor command =
        new PullInMentor(
            squad,
            new PullInId(UUID.randomUUID().toString()),
            new MemberId(caller.member()),
            caller.leads(squad.value()),
            tried.ref(),
            needed.ref(),
            act.at());
    Outcome<RotationEvent> outcome =
        texts.with(act.at(), List.of(tried, needed), () -> commands.send(act, command));
    PullInId asked =
        outcome.first(MentorPulledIn.class).map(MentorPulledIn::pullIn).orElse(command.pullIn());
    return ResponseEntity.status(HttpStatus.CREATED).body(pullIns.of(squad, asked, caller));
  }
}
