package io.allotment.capacity.reclassify;

import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.StoryId;
import java.time.Instant;

/** Moves what is held for a story to the account its class now says. What was spent stays. */
public record Reclassify(
    SquadId squad, IterationId iteration, StoryId story, MemberId by, Instant at) {}
