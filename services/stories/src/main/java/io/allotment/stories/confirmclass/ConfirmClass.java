package io.allotment.stories.confirmclass;

import io.allotment.stories.model.MemberId;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Word;
import java.time.Instant;
import java.util.Map;

/** A person says what class some stories have, all in one act. */
public record ConfirmClass(Map<StoryId, Word> words, MemberId by, Instant at) {
  public ConfirmClass {
    words = Map.copyOf(words);
  }
}
