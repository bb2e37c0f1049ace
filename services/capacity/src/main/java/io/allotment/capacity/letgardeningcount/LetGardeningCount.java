package io.allotment.capacity.letgardeningcount;

import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import java.time.Instant;

/**
 * Lets gardening count towards the share of a squad's next iterations, or no longer. Only a steward
 * does.
 */
public record LetGardeningCount(SquadId squad, boolean counts, MemberId by, Instant at) {}
