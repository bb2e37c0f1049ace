package io.allotment.stories.confirmclass;

import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.Known.Story;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides what a person says of stories. What is said already is not said again. */
public final class ConfirmClassDecider {
  public static final Decider<ConfirmClass, Known, StoriesEvent> DECIDER =
      Known.decider(ConfirmClassDecider::decide, command -> command.words().keySet());

  private ConfirmClassDecider() {}

  private static Decision<StoriesEvent> decide(ConfirmClass command, Known known) {
    List<StoriesEvent> events = new ArrayList<>();
    for (Map.Entry<StoryId, Word> said : new TreeMap<>(command.words()).entrySet()) {
      Story story = known.story(said.getKey()).orElse(null);
      if (story == null) {
        return Decision.rejected(
            StoriesRule.UNKNOWN_STORY,
            "There is no story %s. Look at the inbox again; nothing of this was recorded."
                .formatted(said.getKey()));
      }
      if (!said.getValue().equals(story.word())) {
        events.add(
            new ClassConfirmed(
                said.getKey(), story.squad(), said.getValue(), command.by(), command.at()));
      }
    }
    return Decision.accepted(events);
  }
}
