package io.allotment.community.view.reserve;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the capacity of an iteration is kept for. */
public enum Account {
  @JsonProperty("garden")
  GARDEN,
  @JsonProperty("improvement")
  IMPROVEMENT,
  @JsonProperty("feature")
  FEATURE;

  static Account of(io.allotment.proto.capacity.v1.Account told) {
    return switch (told) {
      case ACCOUNT_GARDEN -> GARDEN;
      case ACCOUNT_IMPROVEMENT -> IMPROVEMENT;
      case ACCOUNT_FEATURE, ACCOUNT_UNSPECIFIED, UNRECOGNIZED -> FEATURE;
    };
  }
}
