package io.allotment.stories.removestory;

import io.allotment.stories.model.StoryId;
import java.time.Instant;

/**
 * A tracker has a story no longer.
 *
 * @param asOf when it went
 */
public record RemoveStory(StoryId story, Instant asOf, Instant at) {}
