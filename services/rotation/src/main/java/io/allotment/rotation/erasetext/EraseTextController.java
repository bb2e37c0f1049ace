package io.allotment.rotation.erasetext;

import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.model.SquadId;
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

/** Has a text erased. An admin does; it is gone for everybody, and stays gone. */
@RestController
class EraseTextController {

  private final Commands<RotationEvent> commands;
  private final TextKeeper<RotationEvent> texts;

  EraseTextController(Commands<RotationEvent> commands, TextKeeper<RotationEvent> texts) {
    this.commands = commands;
    this.texts = texts;
  }

  @DeleteMapping("/api/squads/{squad}/texts/{text}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@PathVariable SquadId squad, @PathVariable TextId text, Caller caller, Act act) {
    caller.mustBeAdmin();
    commands.send(act, new EraseText(squad, text, act.at()));
    texts.erase(List.of(text));
  }
}
