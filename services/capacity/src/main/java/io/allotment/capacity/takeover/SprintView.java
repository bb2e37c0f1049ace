package io.allotment.capacity.takeover;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.SprintId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tracker's sprint or milestone.
 *
 * @param first null where the tracker does not say, like {@code last}
 * @param state future, active or closed, by its days; null where it has none
 * @param stories how many are in it
 * @param ended how many of them have ended
 * @param iteration that was taken over from it
 * @param overlaps another iteration on its days
 */
record SprintView(
    SprintId sprint,
    String name,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String state,
    int stories,
    int ended,
    @Nullable IterationId iteration,
    @Nullable IterationId overlaps) {}
