package io.allotment.capacity.spend;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;

/**
 * Says how much was spent on a story in an iteration so far, in all.
 *
 * @param finished whether it is finished; then nothing is held for it any more
 */
public record Spend(
    SquadId squad,
    IterationId iteration,
    StoryId story,
    MilliDays total,
    Measure measure,
    boolean finished,
    MemberId by,
    Instant at) {}
