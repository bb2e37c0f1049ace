package io.allotment.community.event;

import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;

/** Everything that happens in the community. */
public sealed interface CommunityEvent
    permits OfTheme, OfReview, OfDecision, OfThresholds, OfView, OfWall, OfText {
  Instant at();

  /** The texts it refers to. */
  default List<TextRef> texts() {
    return List.of();
  }
}
