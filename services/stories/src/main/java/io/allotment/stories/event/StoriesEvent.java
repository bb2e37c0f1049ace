package io.allotment.stories.event;

import java.time.Instant;

/** Everything that happens to stories. */
public sealed interface StoriesEvent permits OfStory, OfRules {
  Instant at();
}
