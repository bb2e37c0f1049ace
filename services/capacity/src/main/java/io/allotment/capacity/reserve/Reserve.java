package io.allotment.capacity.reserve;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds an amount for what is still to be done of a story, in place of what is held for it.
 *
 * @param account null for the one its class says
 */
public record Reserve(
    SquadId squad,
    IterationId iteration,
    StoryId story,
    @Nullable Account account,
    MilliDays amount,
    MemberId by,
    Instant at) {}
