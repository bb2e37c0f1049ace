package io.allotment.capacity.closeiteration;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;

/** Closes an iteration. What is still held is held no more. */
public record CloseIteration(SquadId squad, IterationId iteration, MemberId by, Instant at) {}
