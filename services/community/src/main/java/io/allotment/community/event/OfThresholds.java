package io.allotment.community.event;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.Thresholds;
import java.time.Instant;

/** What happened to that by which gardens are judged. */
public sealed interface OfThresholds extends CommunityEvent {

  /**
   * The community judges by these from now on.
   *
   * @param version counted from 1
   */
  record ThresholdsSet(int version, Thresholds values, MemberId by, Instant at)
      implements OfThresholds {}
}
