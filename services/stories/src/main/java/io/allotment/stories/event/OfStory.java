package io.allotment.stories.event;

import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Suggested;
import io.allotment.stories.model.Told;
import io.allotment.stories.model.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one story. */
public sealed interface OfStory extends StoriesEvent {
  StoryId story();

  /** Whose it was then. */
  SquadId squad();

  /** The texts it refers to. */
  default List<TextRef> texts() {
    return List.of();
  }

  /** A tracker says what a story is now. */
  record StoryTold(StoryId story, SquadId squad, Told told, Instant at) implements OfStory {
    @Override
    public List<TextRef> texts() {
      return List.of(told.text());
    }
  }

  /**
   * A tracker has a story no longer.
   *
   * @param became the story that goes on in its place, with what people said of it; null where it
   *     is gone for good
   * @param asOf when it went
   */
  record StoryGone(StoryId story, SquadId squad, @Nullable StoryId became, Instant asOf, Instant at)
      implements OfStory {}

  /** A class is suggested for what was told last. */
  record ClassSuggested(StoryId story, SquadId squad, Suggested suggested, Instant at)
      implements OfStory {}

  /** A person says what class a story has. It holds until a person says otherwise. */
  record ClassConfirmed(StoryId story, SquadId squad, Word word, MemberId by, Instant at)
      implements OfStory {}

  /** A person takes back what was said last of the class of a story. */
  record ConfirmationTakenBack(StoryId story, SquadId squad, MemberId by, Instant at)
      implements OfStory {}

  /** A text of a story is erased. */
  record StoryTextErased(StoryId story, SquadId squad, TextId text, Instant at)
      implements OfStory {}
}
