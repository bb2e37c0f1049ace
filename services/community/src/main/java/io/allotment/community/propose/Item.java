package io.allotment.community.propose;

import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is compared with others.
 *
 * @param kind the word for its kind of operational work; null where nobody knows
 * @param opening how its description begins; may be empty
 * @param created null where its tracker does not say
 */
public record Item(
    StoryId story,
    SquadId squad,
    @Nullable String kind,
    String title,
    String opening,
    @Nullable Instant created) {}
