package io.allotment.rotation.mergesquads;

import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.SquadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a squad go into another one, and ends it. Once it is archived there is nothing more to do.
 *
 * @param from the first week of the squad that is not planned any more; null for the first one that
 *     is not announced
 * @param rosters of both squads and of those they share members with
 */
public record MergeSquads(
    SquadId squad, SquadId into, @Nullable DutyWeek from, Rosters rosters, Instant at) {}
