package io.allotment.community.dismissproposal;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ProposalKey;
import io.allotment.community.view.theme.Chosen;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says no to what was proposed. Stewards do. */
@RestController
class DismissProposalController {

  private final Commands<CommunityEvent> commands;

  DismissProposalController(Commands<CommunityEvent> commands) {
    this.commands = commands;
  }

  @PostMapping("/api/community/theme-proposals/{proposal}/dismissal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(
      @PathVariable ProposalKey proposal, @RequestBody Chosen body, Caller caller, Act act) {
    caller.mustBeSteward();
    var _ =
        commands.send(
            act,
            new DismissProposal(proposal, body.stories(), new MemberId(caller.member()), act.at()));
  }
}
