package io.allotment.stories.removestory;

import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.Known.Story;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.StoriesEvent;
import java.util.Set;

/** Decides that a story is gone, unless its tracker said something of it after that. */
public final class RemoveStoryDecider {
  public static final Decider<RemoveStory, Known, StoriesEvent> DECIDER =
      Known.decider(RemoveStoryDecider::decide, command -> Set.of(command.story()));

  private RemoveStoryDecider() {}

  /** What nobody told of needs no removing. */
  private static Decision<StoriesEvent> decide(RemoveStory command, Known known) {
    Story story = known.story(command.story()).orElse(null);
    if (story == null || story.gone() != null || command.asOf().isBefore(story.told().asOf())) {
      return Decision.accepted();
    }
    return Decision.accepted(
        new StoryGone(command.story(), story.squad(), null, command.asOf(), command.at()));
  }
}
