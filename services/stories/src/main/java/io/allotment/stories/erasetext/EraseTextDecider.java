package io.allotment.stories.erasetext;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.stories.event.OfStory;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesRule;
import io.allotment.stories.event.StoriesTags;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import org.jspecify.annotations.Nullable;

/** Decides that a text is erased: one that the story refers to or referred to, and once. */
public final class EraseTextDecider {
  public static final Decider<EraseText, Written, StoriesEvent> DECIDER =
      new Decider<>(
          new Written(null, null, false),
          EraseTextDecider::decide,
          Written::after,
          command -> Boundary.of(StoriesTags.text(command.text())),
          StoriesTags::of);

  private EraseTextDecider() {}

  /**
   * What is known of the one text that was read about.
   *
   * @param story that it was told of; null where it was not, like the squad
   */
  public record Written(@Nullable StoryId story, @Nullable SquadId squad, boolean erased) {

    Written after(StoriesEvent event) {
      return event instanceof OfStory of
          ? new Written(of.story(), of.squad(), erased || of instanceof StoryTextErased)
          : this;
    }
  }

  private static Decision<StoriesEvent> decide(EraseText command, Written written) {
    SquadId squad = written.squad();
    if (squad == null || !command.story().equals(written.story())) {
      return Decision.rejected(
          StoriesRule.UNKNOWN_STORY_TEXT,
          "There is no text %s of %s. Look at the story it stands in."
              .formatted(command.text(), command.story()));
    }
    return written.erased()
        ? Decision.accepted()
        : Decision.accepted(
            new StoryTextErased(command.story(), squad, command.text(), command.at()));
  }
}
