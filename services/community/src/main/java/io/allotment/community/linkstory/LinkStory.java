package io.allotment.community.linkstory;

import io.allotment.community.model.DecisionId;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.StoryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says which story does what was decided.
 *
 * @param story null where none does any more
 */
public record LinkStory(DecisionId decision, @Nullable StoryId story, MemberId by, Instant at) {}
