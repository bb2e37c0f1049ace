package io.allotment.stories.takeback;

import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.security.Caller;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.StoryId;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what was said of stories. Everyone signed in may; who did is recorded. */
@RestController
class TakeBackController {

  private final Commands<StoriesEvent> commands;

  TakeBackController(Commands<StoriesEvent> commands) {
    this.commands = commands;
  }

  /** Of which stories: a list. */
  record Several(Set<StoryId> stories) {}

  @DeleteMapping("/api/stories/{story}/class")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void one(@PathVariable StoryId story, Caller caller, Act act) {
    takeBack(Set.of(story), caller, act);
  }

  /** Of several in one act: all or none. */
  @PostMapping("/api/stories/classes/take-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void several(@RequestBody Several several, Caller caller, Act act) {
    if (!several.stories().isEmpty()) {
      takeBack(several.stories(), caller, act);
    }
  }

  private void takeBack(Set<StoryId> stories, Caller caller, Act act) {
    commands.send(act, new TakeBack(stories, new MemberId(caller.member()), act.at()));
  }
}
