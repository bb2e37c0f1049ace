package io.allotment.stories.confirmclass;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Word;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says what class stories have. Everyone signed in may; who did is shown. */
@RestController
class ConfirmClassController {

  private static final int MOST = 500;

  private final Commands<StoriesEvent> commands;

  ConfirmClassController(Commands<StoriesEvent> commands) {
    this.commands = commands;
  }

  /** What is said of one story. */
  record Said(@JsonProperty("class") String is, @Nullable String kind) {
    Said {
      word(is, kind);
    }

    Word word() {
      return word(is, kind);
    }

    private static Word word(String is, @Nullable String kind) {
      return new Word(StoryClass.of(is), kind == null ? null : Kind.of(kind));
    }
  }

  /** What is said of several: a list. */
  record SaidOfSeveral(List<SaidOf> stories) {}

  /** What is said of one of several. */
  record SaidOf(StoryId story, @JsonProperty("class") String is, @Nullable String kind) {
    SaidOf {
      Said.word(is, kind);
    }
  }

  @PutMapping("/api/stories/{story}/class")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void one(@PathVariable StoryId story, @RequestBody Said said, Caller caller, Act act) {
    confirm(Map.of(story, said.word()), caller, act);
  }

  /** Several in one act: all or none. */
  @PostMapping("/api/stories/classes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void several(@RequestBody SaidOfSeveral said, Caller caller, Act act) {
    Map<StoryId, Word> words = new TreeMap<>();
    said.stories().forEach(one -> words.put(one.story(), Said.word(one.is(), one.kind())));
    if (words.size() > MOST) {
      throw new RefusedException(
          StoriesRule.TOO_MANY_STORIES,
          "There are %d stories, and at most %d in one act. Say fewer at once."
              .formatted(words.size(), MOST));
    }
    if (!words.isEmpty()) {
      confirm(words, caller, act);
    }
  }

  private void confirm(Map<StoryId, Word> words, Caller caller, Act act) {
    commands.send(act, new ConfirmClass(words, new MemberId(caller.member()), act.at()));
  }
}
