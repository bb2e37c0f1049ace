package io.allotment.stories.suggestagain;

import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.Known;
import io.allotment.stories.event.Known.Story;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.suggestagain.SuggestAgain.One;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which suggestions are other ones: of stories that are still there as they were, and that
 * nobody said a word about.
 */
public final class SuggestAgainDecider {
  public static final Decider<SuggestAgain, Known, StoriesEvent> DECIDER =
      Known.decider(
          SuggestAgainDecider::decide,
          command -> command.stories().stream().map(One::story).toList());

  private SuggestAgainDecider() {}

  private static Decision<StoriesEvent> decide(SuggestAgain command, Known known) {
    List<StoriesEvent> events = new ArrayList<>();
    for (One one : command.stories()) {
      Story story = known.isGone(one.story()) ? null : known.story(one.story()).orElse(null);
      if (story != null
          && story.word() == null
          && story.told().equals(one.told())
          && !one.suggested().suggestsAs(story.suggested())) {
        events.add(new ClassSuggested(one.story(), story.squad(), one.suggested(), command.at()));
      }
    }
    return Decision.accepted(events);
  }
}
