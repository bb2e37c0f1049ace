package io.allotment.stories.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is lost if a story is not done, and over which horizon. */
public enum StoryClass {
  /** Keeps what exists running, safe, supported, current and recoverable; now to two weeks. */
  @JsonProperty("operational")
  OPERATIONAL,
  /** Changes what users see or can do within about a quarter. */
  @JsonProperty("tactical")
  TACTICAL,
  /** Changes what the product, the platform or the organisation can become. */
  @JsonProperty("strategic")
  STRATEGIC
}
