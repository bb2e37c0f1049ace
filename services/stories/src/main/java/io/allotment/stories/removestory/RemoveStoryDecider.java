package io.allotment.stories.removestory;

import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.Known.Story;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.SquadId;
import java.util.Set;

/** Decides that a story is gone, unless its tracker said something of it after that. */
public final class RemoveStoryDecider {
  public static final Decider<RemoveStory, Known, StoriesEvent> DECIDER =
      Known.decider(RemoveStoryDecider::decide, command -> Set.of(command.story()));

  private RemoveStoryDecider() {}

  /** What the tracker itself says is so, whose ever the story is. */
  public static boolean may(SquadId squad, Mandate mandate, Story story) {
    return mandate.tracker() || story.mayBeTouchedFor(squad, mandate);
  }

  /** Also of a story that nobody told of yet: what was said of it before may arrive later. */
  private static Decision<StoriesEvent> decide(RemoveStory command, Known known) {
    if (command.asOf().equals(known.gone().get(command.story()))
        || known.isLate(command.story(), command.asOf())
        || !known
            .story(command.story())
            .map(story -> may(command.squad(), command.mandate(), story))
            .orElse(true)) {
      return Decision.accepted();
    }
    SquadId squad = known.story(command.story()).map(Story::squad).orElse(command.squad());
    return Decision.accepted(
        new StoryGone(command.story(), squad, null, command.asOf(), command.at()));
  }
}
