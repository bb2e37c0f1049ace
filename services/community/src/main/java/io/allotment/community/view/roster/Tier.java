package io.allotment.community.view.roster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How firm a turn is. */
public enum Tier {
  @JsonProperty("served")
  SERVED,
  /** Announced: it moves only by an act of people. */
  @JsonProperty("frozen")
  FROZEN,
  @JsonProperty("published")
  PUBLISHED
}
