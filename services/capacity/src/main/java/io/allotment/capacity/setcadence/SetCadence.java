package io.allotment.capacity.setcadence;

import io.allotment.capacity.model.Cadence;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sets how the iterations of a squad that are opened later follow each other.
 *
 * @param cadence null for no cadence
 */
public record SetCadence(SquadId squad, @Nullable Cadence cadence, MemberId by, Instant at) {}
