package io.allotment.stories.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of operational work a story is. */
public enum Kind {
  @JsonProperty("incident-follow-up")
  INCIDENT_FOLLOW_UP,
  @JsonProperty("production-fix")
  PRODUCTION_FIX,
  @JsonProperty("staging")
  STAGING,
  @JsonProperty("security-fix")
  SECURITY_FIX,
  @JsonProperty("upgrade")
  UPGRADE,
  @JsonProperty("flaky-test")
  FLAKY_TEST,
  @JsonProperty("slow-query")
  SLOW_QUERY,
  @JsonProperty("runbook")
  RUNBOOK,
  @JsonProperty("toil")
  TOIL,
  /** Operational, and none of the others. */
  @JsonProperty("other")
  OTHER
}
