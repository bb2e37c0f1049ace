package io.allotment.gateway.access;

import io.allotment.runtime.decide.Rule;
import java.time.Duration;

/** Not now: the same request may be granted after a while. */
@SuppressWarnings("serial")
public final class RetryLaterException extends RuntimeException {

  private final Rule rule;
  private final Duration pause;

  public RetryLaterException(Rule rule, String detail, Duration pause) {
    super(detail, null, false, false);
    this.rule = rule;
    this.pause = pause;
  }

  Rule rule() {
    return rule;
  }

  /** The value of a {@code Retry-After} header. */
  public static String header(Duration pause) {
    return Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()));
  }

  Duration pause() {
    return pause;
  }
}
