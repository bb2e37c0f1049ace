package io.allotment.community.setthresholds;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.Thresholds;
import java.time.Instant;

/**
 * Sets by what gardens are judged. Only the community does.
 *
 * @param seen the version that was edited; 0 where none was set
 */
public record SetThresholds(Thresholds values, int seen, MemberId by, Instant at) {}
