package io.allotment.capacity.release;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;

/**
 * Holds nothing for a story any more. What was spent on it stays spent.
 *
 * @param dropped whether the story is not to be done at all
 */
public record Release(
    SquadId squad,
    IterationId iteration,
    StoryId story,
    boolean dropped,
    MemberId by,
    Instant at) {}
