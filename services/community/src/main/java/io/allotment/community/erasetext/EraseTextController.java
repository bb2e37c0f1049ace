package io.allotment.community.erasetext;

import io.allotment.community.event.CommunityEvent;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.TextKeeper;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erases what somebody wrote in the community. Stewards do. */
@RestController
class EraseTextController {

  private final Commands<CommunityEvent> commands;
  private final TextKeeper<CommunityEvent> texts;

  EraseTextController(Commands<CommunityEvent> commands, TextKeeper<CommunityEvent> texts) {
    this.commands = commands;
    this.texts = texts;
  }

  @DeleteMapping("/api/community/texts/{text}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@PathVariable TextId text, Caller caller, Act act) {
    caller.mustBeSteward();
    var _ = commands.send(act, new EraseText(text, act.at()));
    texts.erase(List.of(text));
  }
}
