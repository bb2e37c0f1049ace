package io.allotment.capacity.correctspending;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/**
 * Corrects what a story took from an account in an iteration, open or closed.
 *
 * @param amount what it took in all
 * @param reason why, in somebody's words
 */
public record CorrectSpending(
    SquadId squad,
    IterationId iteration,
    StoryId story,
    Account account,
    MilliDays amount,
    TextRef reason,
    MemberId by,
    Instant at) {}
