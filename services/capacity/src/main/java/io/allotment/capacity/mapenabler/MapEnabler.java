package io.allotment.capacity.mapenabler;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;

/**
 * Counts a strategic story as improvement, or no longer. What is held for it already stays until it
 * is reclassified.
 */
public record MapEnabler(SquadId squad, StoryId story, boolean improves, MemberId by, Instant at) {}
