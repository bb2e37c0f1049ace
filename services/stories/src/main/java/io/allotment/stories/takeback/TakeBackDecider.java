package io.allotment.stories.takeback;

import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.Known.Story;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.StoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Decides that what was said of a class is taken back; where nothing is said, all is so already.
 */
public final class TakeBackDecider {
  public static final Decider<TakeBack, Known, StoriesEvent> DECIDER =
      Known.decider(TakeBackDecider::decide, TakeBack::stories);

  private TakeBackDecider() {}

  private static Decision<StoriesEvent> decide(TakeBack command, Known known) {
    List<StoriesEvent> events = new ArrayList<>();
    for (StoryId id : new TreeSet<>(command.stories())) {
      Story story = known.story(id).orElse(null);
      if (story == null) {
        return Decision.rejected(
            StoriesRule.UNKNOWN_STORY,
            "There is no story %s. Look at the stories again; nothing of this was recorded."
                .formatted(id));
      }
      if (story.word() != null) {
        events.add(new ConfirmationTakenBack(id, story.squad(), command.by(), command.at()));
      }
    }
    return Decision.accepted(events);
  }
}
