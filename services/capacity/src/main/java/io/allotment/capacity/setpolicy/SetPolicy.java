package io.allotment.capacity.setpolicy;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.Policy;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;

/**
 * Sets how a squad keeps the capacity of iterations that are opened later.
 *
 * @param seen the version it was edited from; 0 where there was none
 */
public record SetPolicy(SquadId squad, int seen, Policy policy, MemberId by, Instant at) {}
