package io.allotment.stories.removestory;

import io.allotment.stories.model.Mandate;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryId;
import java.time.Instant;

/**
 * A tracker has a story no longer.
 *
 * @param squad whose it was, as far as its tracker tells
 * @param mandate of which other squads stories may be removed
 * @param asOf when it went
 */
public record RemoveStory(
    StoryId story, SquadId squad, Mandate mandate, Instant asOf, Instant at) {}
