package io.allotment.community.event;

import io.allotment.runtime.decide.TextId;
import java.time.Instant;

/** What happened to something that somebody wrote. */
public sealed interface OfText extends CommunityEvent {

  /** It was erased. */
  record TextErased(TextId text, Instant at) implements OfText {}
}
