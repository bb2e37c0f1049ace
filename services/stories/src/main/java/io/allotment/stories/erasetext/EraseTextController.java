package io.allotment.stories.erasetext;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.security.Caller;
import io.allotment.runtime.text.TextKeeper;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.StoryId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has a text of a story erased. An admin does; it is gone for everybody, and stays gone. */
@RestController
class EraseTextController {

  private final Commands<StoriesEvent> commands;
  private final TextKeeper<StoriesEvent> texts;

  EraseTextController(Commands<StoriesEvent> commands, TextKeeper<StoriesEvent> texts) {
    this.commands = commands;
    this.texts = texts;
  }

  @DeleteMapping("/api/stories/{story}/texts/{text}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@PathVariable StoryId story, @PathVariable TextId text, Caller caller, Act act) {
    caller.mustBeAdmin();
    commands.send(act, new EraseText(story, text, act.at()));
    texts.erase(List.of(text));
  }
}
