package io.allotment.community.linkstory;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.decision.DecisionView;
import io.allotment.community.view.decision.DecisionViews;
import io.allotment.community.view.decision.ToldStories;
import io.allotment.runtime.command.Act;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says which story does what was decided. Stewards do. */
@RestController
@RequestMapping("/api/community/decisions/{decision}/story")
class LinkStoryController {

  private final Commands<CommunityEvent> commands;
  private final ToldStories stories;
  private final DecisionViews views;

  LinkStoryController(Commands<CommunityEvent> commands, ToldStories stories, DecisionViews views) {
    this.commands = commands;
    this.stories = stories;
    this.views = views;
  }

  /** Links a story that a tracker told of. */
  @PutMapping("/{story}")
  DecisionView link(
      @PathVariable DecisionId decision, @PathVariable StoryId story, Caller caller, Act act) {
    caller.mustBeSteward();
    if (!stories.isKnown(story)) {
      throw new RefusedException(
          CommunityRule.STORY_NOT_HEARD_OF,
          "No tracker has told of the story %s. Look at its id, or wait until it is read."
              .formatted(story));
    }
    return linked(decision, story, caller, act);
  }

  @DeleteMapping
  DecisionView unlink(@PathVariable DecisionId decision, Caller caller, Act act) {
    caller.mustBeSteward();
    return linked(decision, null, caller, act);
  }

  private DecisionView linked(
      DecisionId decision, @Nullable StoryId story, Caller caller, Act act) {
    var _ =
        commands.send(act, new LinkStory(decision, story, new MemberId(caller.member()), act.at()));
    return views.of(decision);
  }
}
