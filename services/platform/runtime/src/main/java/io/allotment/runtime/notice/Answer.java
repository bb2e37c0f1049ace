package io.allotment.runtime.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to reach somebody. Sentences hold no address and no secret. */
public sealed interface Answer {

  /** The other side has it. */
  record Delivered() implements Answer {}

  /**
   * It may work later.
   *
   * @param after how long the other side asks to be left alone; null where it did not say
   */
  record Later(String problem, @Nullable Duration after) implements Answer {}

  /** It will not work before somebody changes something. */
  record Refused(String problem) implements Answer {}
}
