package io.allotment.capacity.event;

import io.allotment.runtime.decide.TextId;
import java.time.Instant;

/** What happened to a sentence that somebody wrote. */
public sealed interface OfText extends CapacityEvent {

  /** It was erased. */
  record TextErased(TextId text, Instant at) implements OfText {}
}
