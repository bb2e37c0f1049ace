package io.allotment.capacity.openiteration;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SprintId;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opens an iteration of a squad.
 *
 * @param first null, like {@code last}, where it follows by the squad's cadence
 * @param last the last day, like {@code first} included
 * @param sprint the tracker's sprint it is taken over from; null where it is none
 */
public record OpenIteration(
    SquadId squad,
    IterationId iteration,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable SprintId sprint,
    MemberId by,
    Instant at) {}
