package io.allotment.capacity.event;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Version;
import java.time.Instant;

/** What is known of one story. */
public sealed interface OfStory extends CapacityEvent {
  StoryId story();

  /** What the stories say of a story. It replaces what was told before. */
  record StoryTold(StoryId story, Version version, Story told, Instant at) implements OfStory {}

  /**
   * Whether a squad counts a story as improvement as long as it is strategic.
   *
   * @param improves whether it does, from now on
   */
  record EnablerMapped(StoryId story, SquadId squad, boolean improves, MemberId by, Instant at)
      implements OfStory {}
}
