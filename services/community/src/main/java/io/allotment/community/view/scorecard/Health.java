package io.allotment.community.view.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a check says of a garden. */
public enum Health {
  @JsonProperty("good")
  GOOD,
  @JsonProperty("watch")
  WATCH,
  @JsonProperty("act")
  ACT,
  /** Nothing is known that it could be judged by. */
  @JsonProperty("unknown")
  UNKNOWN
}
